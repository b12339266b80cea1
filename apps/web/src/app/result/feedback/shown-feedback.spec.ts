import type { Answer, Feedback } from '@interview/contracts';
import { answer, feedback } from '../../testing/sample-answer';
import { lookBeside, shownFeedback } from './shown-feedback';

const look = { note: 'A point.', heard: null, changes: ['It is another.'] };
const care: Feedback = { ...feedback, care: { contacts: [] } };
const second: Feedback = { ...feedback, contest: look };
const contest = (earlier: Feedback) => ({ note: look.note, earlier });
const done = (result: Feedback): Partial<Answer> => ({
  feedback: { state: 'done', attempt: 2, result },
});
const open: Partial<Answer> = { feedback: { state: 'running', attempt: 2 } };

it.each<[string, Partial<Answer>, Feedback | undefined]>([
  ['what is there', done(second), second],
  [
    'the first one while a second look is written',
    { ...open, contest: contest(feedback) },
    feedback,
  ],
  ['nothing while the first one is written', open, undefined],
])('shows %s', (_name, extra, shown) =>
  expect(shownFeedback(answer(extra))).toBe(shown),
);

describe('lookBeside', () => {
  it('has the line, what became of it, and the first feedback', () =>
    expect(
      lookBeside(answer({ ...done(second), contest: contest(feedback) })),
    ).toEqual({
      title: 'A second look',
      note: 'A point.',
      contest: look,
      earlierTitle: 'Your first feedback',
      earlier: feedback,
    }));

  it('does not call feedback the first that was a second look itself', () =>
    expect(
      lookBeside(answer({ ...done(second), contest: contest(second) })),
    ).toMatchObject({
      title: 'Another look',
      earlierTitle: 'The feedback before',
    }));

  it('keeps the first feedback where the new one does not say what is different', () =>
    expect(
      lookBeside(answer({ ...done(feedback), contest: contest(feedback) })),
    ).toMatchObject({ contest: undefined, earlier: feedback }));

  it.each<[string, Partial<Answer>]>([
    ['while it is written', { ...open, contest: contest(feedback) }],
    ['where nothing was contested', done(feedback)],
    ['beside words of care', { ...done(care), contest: contest(feedback) }],
    ['after words of care', { ...done(second), contest: contest(care) }],
  ])('is not there %s', (_name, extra) =>
    expect(lookBeside(answer(extra))).toBeUndefined(),
  );
});
