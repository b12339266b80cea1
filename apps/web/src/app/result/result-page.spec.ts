import { TestBed } from '@angular/core/testing';
import { renderPage } from '../testing/render-page';
import { LiveFake } from '../testing/live-fake';
import { ANSWER_URL, renderResult } from '../testing/render-result';
import {
  answer,
  ANSWER_ID,
  interview,
  INTERVIEW_ID,
  TEXT,
  transcript,
} from '../testing/sample-answer';
import { ratedAnalysis, rewrittenFeedback } from '../testing/sample-ratings';
import { ResultPage } from './result-page';

const routes = [{ path: 'answers/:id', component: ResultPage }];
const later = {
  analysis: { state: 'waiting', attempt: 0 },
  feedback: { state: 'waiting', attempt: 0 },
} as const;

afterEach(() => TestBed.resetTestingModule());

describe('ResultPage', () => {
  it('puts strengths and one next step first, with the words they rest on', async () => {
    const page = await renderResult();
    expect(page.part('feedback-acknowledgement')?.textContent).toContain(
      'The answer shows a decision',
    );
    expect(page.part('feedback-strength')?.textContent).toContain(
      '“stopped the rollout”',
    );
    expect(page.part('feedback-next-step')?.textContent).toContain(
      'Say the result first.',
    );
    expect(page.part('feedback-source')?.textContent).toContain(
      'Built-in coach, no AI model used',
    );
  });

  it('shows every measure, and why one was not taken', async () => {
    const page = await renderResult();
    expect(page.part('measure-pace')?.textContent).toContain('134');
    expect(page.part('measure-relevance')?.textContent).toContain(
      'The model is not there.',
    );
    expect(page.part('measure-relevance')?.textContent).not.toContain('0');
  });

  it('says about a measure how it is counted and what it cannot tell', async () => {
    const page = await renderResult();
    const button = page.role('button', 'About this number: Pace');
    expect(page.part('measure-pace')?.textContent).not.toContain('Limits');
    button.click();
    await page.settle();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(page.part('measure-pace')?.textContent).toContain(
      'Words ÷ minutes from the first word to the last.',
    );
  });

  it('lights the evidence of a measure in the words', async () => {
    const page = await renderResult();
    const button = page.role('button', 'Show where: Fillers');
    button.click();
    await page.settle();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(
      [...page.element.querySelectorAll('.lit')].map((e) => e.textContent),
    ).toEqual(['um']);
  });

  it('tells how far each stage is', async () => {
    const page = await renderResult({
      state: 'running',
      transcript: { state: 'running', attempt: 1 },
      ...later,
    });
    const states = ['transcript', 'analysis', 'feedback'].map((stage) =>
      page.part(`stage-${stage}`)?.getAttribute('data-state'),
    );
    expect(states).toEqual(['running', 'waiting', 'waiting']);
  });

  it('reads the interview once, however often the answer changes', async () => {
    const live = new LiveFake();
    const page = await renderResult({}, {}, live);
    live.become(answer({ feedback: { state: 'running', attempt: 2 } }));
    await page.settle();
    await expect(
      page.reply(`/api/interviews/${INTERVIEW_ID}`, interview()),
    ).rejects.toThrow('Nobody asked');
  });

  it('confirms a draft as it is with one press', async () => {
    const page = await renderResult({
      state: 'needs-review',
      transcript: { state: 'needs-review', attempt: 1, result: transcript },
      ...later,
    });
    const words = page.role('textbox', 'Your words') as HTMLTextAreaElement;
    expect(words.value).toBe(TEXT);
    page.role('button', 'Analyse as it is').click();
    const request = await page.reply(`${ANSWER_URL}/transcript`, {});
    expect([request.method, request.body]).toEqual(['PUT', { text: TEXT }]);
  });

  it('keeps words that are being corrected when the same answer comes again', async () => {
    const live = new LiveFake();
    const draft = {
      state: 'needs-review' as const,
      transcript: {
        state: 'needs-review' as const,
        attempt: 1,
        result: transcript,
      },
      ...later,
    };
    const page = await renderResult(draft, {}, live);
    const words = page.role('textbox', 'Your words') as HTMLTextAreaElement;
    words.value = 'Half of a correction';
    words.dispatchEvent(new Event('input'));
    live.become(
      answer({
        ...draft,
        transcript: { ...draft.transcript, result: { ...transcript } },
      }),
    );
    await page.settle();
    expect(words.value).toBe('Half of a correction');
  });

  it('sends corrected words', async () => {
    const page = await renderResult({
      state: 'needs-review',
      transcript: { state: 'needs-review', attempt: 1, result: transcript },
      ...later,
    });
    const words = page.role('textbox', 'Your words') as HTMLTextAreaElement;
    words.value = 'We were on time.';
    words.dispatchEvent(new Event('input'));
    await page.settle();
    page.role('button', 'Save and analyse').click();
    const { body } = await page.reply(`${ANSWER_URL}/transcript`, {});
    expect(body).toEqual({ text: 'We were on time.' });
  });

  it('says what a held answer waits for, and offers typing', async () => {
    const page = await renderResult({
      state: 'waiting',
      transcript: {
        state: 'waiting',
        attempt: 1,
        reason: { code: 'no-speech-engine', message: 'No speech model yet.' },
      },
      ...later,
    });
    expect(page.role('status', /No speech model yet/)).toBeTruthy();
    expect(
      page.role('link', 'Type the answer instead').getAttribute('href'),
    ).toBe(`/interviews/${INTERVIEW_ID}/questions/1?type=1`);
  });

  it('retries the stage that failed', async () => {
    const page = await renderResult({
      state: 'failed',
      feedback: {
        state: 'failed',
        attempt: 3,
        reason: { code: 'engine-failed', message: 'It stopped.' },
      },
    });
    page.role('button', 'Try now').click();
    const { body } = await page.reply(`${ANSWER_URL}/retry`, {});
    expect(body).toEqual({ stage: 'feedback' });
  });

  it('leads to the next question of the interview', async () => {
    const page = await renderResult();
    expect(page.part('next-question')?.getAttribute('href')).toBe(
      `/interviews/${INTERVIEW_ID}/questions/2`,
    );
  });

  it('has no player and no times for a typed answer', async () => {
    const page = await renderResult({
      input: 'text',
      audio: null,
      transcript: {
        state: 'done',
        attempt: 1,
        result: { ...transcript, source: 'typed', segments: [] },
      },
    });
    expect(() => page.role('button', 'Play the recording')).toThrow();
    expect(page.text()).toContain('You typed this answer');
  });

  it('says that a deleted answer is gone', async () => {
    const page = await renderPage(`/answers/${ANSWER_ID}`, routes);
    await page.reply(ANSWER_URL, {}, 404);
    expect(page.role('heading', 'This answer is not here')).toBeTruthy();
  });

  describe('with ratings, feelings and a rewrite', () => {
    const rated = {
      analysis: { state: 'done', attempt: 1, result: ratedAnalysis },
      feedback: { state: 'done', attempt: 1, result: rewrittenFeedback },
    } as const;
    const flat = (element: HTMLElement | null) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ');

    it('holds the answer against five questions, in words', async () => {
      const page = await renderResult(rated);
      const rating = page.part('rating-structure');
      expect(flat(rating)).toContain('Does it follow a line?In partAn anchor.');
      expect(rating?.querySelector('svg')?.getAttribute('aria-label')).toBe(
        'In part; it may be anything from “A little” to “Mostly”',
      );
      expect(rating?.querySelectorAll('.dot, .band')).toHaveLength(2);
      expect(page.text()).not.toMatch(/\b[1-5] ?(\/|of|out of) ?5\b/);
    });

    it('gives the reason where there is no rating, and draws no dot', async () => {
      const page = await renderResult(rated);
      const rating = page.part('rating-clarity');
      expect(flat(rating)).toContain('Not enough evidenceToo little to rate.');
      expect(rating?.querySelector('.dot, .band')).toBeNull();
    });

    it('tells what would move a rating up when asked', async () => {
      const page = await renderResult(rated);
      expect(page.text()).not.toContain('Say how it ended.');
      page
        .role('button', 'What would move it up by one: Does it follow a line?')
        .click();
      await page.settle();
      expect(flat(page.part('rating-structure'))).toContain(
        'Say how it ended.',
      );
    });

    it('shows the whole scale of a rating when asked', async () => {
      const page = await renderResult(rated);
      page.role('button', 'About this rating: Is it specific?').click();
      await page.settle();
      expect(flat(page.part('rating-specificity'))).toContain(
        'One or two details.',
      );
    });

    it('lights the words behind a rating, and puts them out again', async () => {
      Element.prototype.scrollIntoView = jest.fn();
      const page = await renderResult(rated);
      const lit = () =>
        [...page.element.querySelectorAll('.lit')].map((e) => e.textContent);
      const button = page.role('button', '“stopped the rollout”');
      button.click();
      await page.settle();
      expect(lit().join(' ')).toContain('stopped');
      expect(button.getAttribute('aria-pressed')).toBe('true');
      button.click();
      await page.settle();
      expect(lit()).toEqual([]);
    });

    it('names the overall reading small and in words', async () => {
      const page = await renderResult(rated);
      expect(flat(page.part('practice-estimate'))).toBe(
        'Practice estimate: between “In part” and “Mostly”, the plain mean of four questions.',
      );
    });

    it('shows stated feelings with their words', async () => {
      const page = await renderResult(rated);
      const feelings = page.element.querySelectorAll<HTMLElement>(
        '[data-testid=stated-feeling]',
      );
      expect(feelings).toHaveLength(1);
      expect(flat(feelings[0])).toContain('Pride or relief');
      expect(flat(feelings[0])).toContain('“We lost no booking.”');
      expect(feelings[0].querySelector('mark')?.textContent).toBe('lost no');
    });

    it('offers the own sentence told another way, with gaps', async () => {
      const page = await renderResult(rated);
      const rewrite = page.part('feedback-rewrite');
      expect(flat(rewrite)).toContain(
        '“We lost no booking out of blank: how many.”',
      );
      expect(flat(rewrite)).toContain('The dashed gap is yours to fill.');
    });

    it('shows nothing of it where it is not there', async () => {
      const page = await renderResult();
      expect(page.text()).not.toContain('held against five questions');
      expect(page.text()).not.toContain('Feelings you named');
      expect(page.part('feedback-rewrite')).toBeNull();
    });

    it('puts no measure, rating or step beside words of care', async () => {
      const page = await renderResult({
        ...rated,
        feedback: {
          state: 'done',
          attempt: 1,
          result: {
            ...rewrittenFeedback,
            strengths: [],
            nextSteps: [],
            question: null,
            rewrite: undefined,
            care: { contacts: [] },
          },
        },
      });
      expect(page.part('feedback-acknowledgement')).toBeTruthy();
      expect(page.part('rating-relevance')).toBeNull();
      expect(page.part('measure-pace')).toBeNull();
      expect(page.text()).not.toContain('next step');
      expect(page.text()).not.toContain('Feelings you named');
    });
  });
});
