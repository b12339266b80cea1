import { TestBed } from '@angular/core/testing';
import type { Answer } from '@interview/contracts';
import { LiveFake } from '../../testing/live-fake';
import { ANSWER_URL, renderResult } from '../../testing/render-result';
import { answer, feedback, span } from '../../testing/sample-answer';

const NOTE = 'The point was the warning, not the delay.';
const second = {
  ...feedback,
  acknowledgement: 'The warning came before anybody asked.',
  contest: {
    note: NOTE,
    heard: {
      ...span('I stopped the rollout.'),
      sentenceId: 'S2',
      text: 'I stopped the rollout.',
    },
    changes: ['It now begins with the warning.', 'The first step is another.'],
  },
};
const contest = { note: NOTE, earlier: feedback };
const running: Partial<Answer> = {
  state: 'running',
  feedback: { state: 'running', attempt: 2 },
  contest,
};

const write = (box: HTMLElement, text: string) => {
  (box as HTMLTextAreaElement).value = text;
  box.dispatchEvent(new Event('input'));
};

async function open() {
  const page = await renderResult();
  page.role('button', 'This missed my point').click();
  await page.settle();
  return page;
}

afterEach(() => TestBed.resetTestingModule());

describe('this missed my point', () => {
  it('asks for one line, with a count, and sends it', async () => {
    const page = await open();
    const box = page.role('textbox', /What was missed/);
    expect(document.activeElement).toBe(box);
    write(box, `  ${NOTE}\n`);
    await page.settle();
    expect(page.text()).toContain('44 of 300');
    page.role('button', 'Look again').click();
    const request = await page.reply(`${ANSWER_URL}/contest`, {}, 202);
    expect([request.method, request.body]).toEqual(['POST', { note: NOTE }]);
    await page.becomes(running);
    expect(page.part('missed-point')).toBeNull();
    expect(page.partText('looking-again')).toContain(NOTE);
  });

  it('asks for words where there are none', async () => {
    const page = await open();
    write(page.role('textbox', /What was missed/), '   ');
    page.role('button', 'Look again').click();
    await page.settle();
    expect(
      page.role('alert', 'Write in one line what was missed.'),
    ).toBeTruthy();
  });

  it('keeps the line where it could not be sent', async () => {
    const page = await open();
    write(page.role('textbox', /What was missed/), NOTE);
    page.role('button', 'Look again').click();
    await page.reply(`${ANSWER_URL}/contest`, {}, 503);
    expect(
      page.role('alert', /No connection.*Your line is still here/),
    ).toBeTruthy();
    const box = page.role('textbox', /What was missed/) as HTMLTextAreaElement;
    expect(box.value).toBe(NOTE);
  });

  it('is closed by Escape, and the focus goes back', async () => {
    const page = await open();
    page
      .role('textbox', /What was missed/)
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await page.settle();
    expect(document.activeElement).toBe(
      page.role('button', 'This missed my point'),
    );
  });

  it('leaves the first feedback standing while the second is written', async () => {
    const page = await renderResult(running);
    expect(page.partText('feedback-acknowledgement')).toBe(
      feedback.acknowledgement,
    );
    expect(page.partText('looking-again')).toContain('Looking again.');
    expect(page.part('missed-open')).toBeNull();
  });

  it('shows the second look first, what is different, and the first beside it', async () => {
    const page = await renderResult({
      contest,
      feedback: { state: 'done', attempt: 2, result: second },
    });
    expect(page.partText('feedback-acknowledgement')).toBe(
      second.acknowledgement,
    );
    expect(page.partText('second-look')).toContain(`You said: “${NOTE}”`);
    expect(page.partText('second-look-heard')).toContain(
      '“I stopped the rollout.”',
    );
    expect(
      [
        ...page.element.querySelectorAll('[data-testid=second-look-change]'),
      ].map((change) => change.textContent),
    ).toEqual(second.contest.changes);
    const first = page.role('region', 'Your first feedback');
    expect(first.textContent).toContain(feedback.acknowledgement);
    const order = page.part('second-look')?.compareDocumentPosition(first);
    expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says that it has come, and leads to it', async () => {
    const live = new LiveFake();
    const page = await renderResult(running, {}, live);
    live.become(
      answer({
        contest,
        feedback: { state: 'done', attempt: 2, result: second },
      }),
    );
    await page.settle();
    expect(page.role('status', 'A second look is there.')).toBeTruthy();
    page.role('button', 'Go to it').click();
    expect(document.activeElement).toBe(page.role('heading', 'A second look'));
  });

  it('says where no sentence was found', async () => {
    const page = await renderResult({
      contest,
      feedback: {
        state: 'done',
        attempt: 2,
        result: { ...second, contest: { ...second.contest, heard: null } },
      },
    });
    expect(page.part('second-look-heard')).toBeNull();
    expect(page.partText('second-look')).toContain('No one sentence');
  });

  it('says that a second look failed, and tries again', async () => {
    const page = await renderResult({
      state: 'failed',
      contest,
      feedback: {
        state: 'failed',
        attempt: 2,
        reason: { code: 'engine-failed', message: 'It stopped.' },
      },
    });
    expect(page.role('status', /second look couldn’t be written/)).toBeTruthy();
    expect(page.partText('feedback-acknowledgement')).toBe(
      feedback.acknowledgement,
    );
    page.role('button', 'Try now').click();
    const { body } = await page.reply(`${ANSWER_URL}/retry`, {});
    expect(body).toEqual({ stage: 'feedback' });
  });

  it('is not offered beside words of care', async () => {
    const page = await renderResult({
      feedback: {
        state: 'done',
        attempt: 1,
        result: {
          ...feedback,
          strengths: [],
          nextSteps: [],
          question: null,
          care: { contacts: [] },
        },
      },
    });
    expect(page.part('missed-open')).toBeNull();
    expect(page.part('feedback-style')).toBeNull();
  });
});
