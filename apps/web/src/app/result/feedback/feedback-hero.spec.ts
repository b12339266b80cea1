import { TestBed } from '@angular/core/testing';
import type { Feedback, PartialFeedback } from '@interview/contracts';
import { LiveFake } from '../../testing/live-fake';
import { renderResult } from '../../testing/render-result';
import { answer, feedback } from '../../testing/sample-answer';
import { rewrittenFeedback } from '../../testing/sample-ratings';

const { acknowledgement, strengths, nextSteps, question } = feedback;

async function setUp() {
  const live = new LiveFake();
  const page = await renderResult(
    { state: 'running', feedback: { state: 'running', attempt: 1 } },
    {},
    live,
  );
  return {
    ...page,
    write: async (
      partialFeedback: PartialFeedback | undefined,
      { attempt = 1, step = 'Writing' } = {},
    ) => {
      live.tell('feedback', attempt, { progress: null, step, partialFeedback });
      await page.settle();
    },
    finish: async (result: Feedback) => {
      live.become(answer({ feedback: { state: 'done', attempt: 1, result } }));
      await page.settle();
    },
    /** What is there and what is still to come, top to bottom. */
    shown: () =>
      [
        'feedback-acknowledgement',
        'feedback-strength',
        'feedback-question',
        'feedback-next-step',
        'feedback-rewrite',
      ].filter((id) => page.part(id) !== null),
    places: () => page.element.querySelectorAll('.hero .slot').length,
  };
}

afterEach(() => TestBed.resetTestingModule());

describe('feedback that is being written', () => {
  it('fills in part by part, in the places that were kept', async () => {
    const page = await setUp();
    expect([page.shown(), page.places()]).toEqual([[], 4]);
    expect(page.part('feedback-hero')?.getAttribute('aria-busy')).toBe('true');

    await page.write({ acknowledgement });
    expect(page.shown()).toEqual(['feedback-acknowledgement']);
    expect(page.places()).toBe(3);
    const opening = page.part('feedback-acknowledgement');

    const second = page.element.querySelectorAll('.hero li.slot')[1];
    await page.write({ acknowledgement, strengths });
    expect(page.element.querySelector('.hero li.slot')).toBe(second);
    expect(page.partText('feedback-strength')).toContain(
      '“stopped the rollout”',
    );
    expect(page.text()).toContain('1 quote so far, found in your recording');

    await page.write({ acknowledgement, strengths, nextSteps });
    expect(page.partText('feedback-next-step')).toContain(
      'Say the result first.',
    );
    expect(page.places()).toBe(1);

    await page.write({ acknowledgement, strengths, nextSteps, question });
    expect(page.partText('feedback-question')).toContain(question);
    expect(page.places()).toBe(0);
    expect(page.part('feedback-acknowledgement')).toBe(opening);
  });

  it('stays as it is when the finished text arrives', async () => {
    const page = await setUp();
    await page.write({ acknowledgement, strengths, nextSteps, question });
    const before = ['feedback-acknowledgement', 'feedback-next-step'].map(
      page.part,
    );
    await page.finish(rewrittenFeedback);
    expect(
      ['feedback-acknowledgement', 'feedback-next-step'].map(page.part),
    ).toEqual(before);
    expect(page.part('feedback-rewrite')).toBeTruthy();
    expect(page.part('feedback-hero')?.getAttribute('aria-busy')).toBe('false');
  });

  it('takes back what did not hold, and says so', async () => {
    const page = await setUp();
    await page.write({ acknowledgement, strengths });
    await page.write({}, { step: 'Writing again' });
    expect(page.shown()).toEqual([]);
    expect(page.partText('feedback-taken-back')).toContain('was taken back');
    await page.write({ acknowledgement });
    expect(page.part('feedback-taken-back')).toBeNull();
  });

  it('keeps what is shown when a message brings only a step', async () => {
    const page = await setUp();
    await page.write({ acknowledgement });
    await page.write(undefined, { step: 'About 20 s left' });
    expect(page.shown()).toEqual(['feedback-acknowledgement']);
    expect(page.partText('stage-feedback')).toContain('About 20 s left');
  });

  it('tells each part once to those who hear the page, not every step', async () => {
    const page = await setUp();
    const told = () =>
      [...page.element.querySelectorAll('[role=status]')]
        .map((status) => status.textContent?.trim())
        .filter(Boolean);
    await page.write({ acknowledgement });
    const first = told();
    expect(first).toContain('The opening of your feedback is written.');
    await page.write({ acknowledgement }, { step: '12 words so far' });
    await page.write({ acknowledgement }, { step: '19 words so far' });
    expect(told()).toEqual(first);
    expect(page.element.querySelector('ol[aria-live]')).toBeNull();
  });

  it('does not show what an earlier try had written', async () => {
    const page = await setUp();
    await page.write({ acknowledgement });
    await page.write(undefined, { attempt: 3, step: 'Beginning' });
    expect(page.shown()).toEqual([]);
  });
});
