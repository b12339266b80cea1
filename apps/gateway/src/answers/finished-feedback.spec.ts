import type { Answer } from '@interview/contracts';
import { FeedbackSchema } from '@interview/contracts';
import { questions } from '../questions/question-bank';
import { ProblemException } from '../http/problem';
import { viewAnswer } from './answer-view';
import { finishedFeedback } from './finished-feedback';
import { allReady, answerRow, run, STORED, storedRuns } from './testing/rows';

const [question] = questions;
if (!question) throw new Error('the bank is empty');
const feedback = FeedbackSchema.parse(STORED['2'].feedback);
const [transcript, analysis] = storedRuns('2');
const withRun = (...last: ReturnType<typeof run>[]): Answer =>
  viewAnswer(
    {
      row: answerRow,
      question,
      corrections: [],
      runs: [transcript, analysis, ...last].flatMap((r) => (r ? [r] : [])),
    },
    allReady,
  ).answer;

const done = (result: object) => run('feedback', 1, 'done', { result });
const look = { note: 'No.', earlierAttempt: 1 };

function codeOf(answer: Answer): unknown {
  try {
    return finishedFeedback(answer);
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    expect(error.getStatus()).toBe(409);
    return (error.getResponse() as { code: string }).code;
  }
}

describe('finishedFeedback', () => {
  it('gives what is there', () =>
    expect(codeOf(withRun(done(feedback)))).toEqual(feedback));

  it.each<[string, Answer]>([
    ['no-feedback', withRun()],
    ['still-open', withRun(run('feedback', 1, 'waiting'))],
    [
      'still-open',
      withRun(done(feedback), run('feedback', 2, 'running', look)),
    ],
    [
      'no-feedback',
      withRun(done(feedback), run('feedback', 2, 'failed', look)),
    ],
    ['no-feedback', withRun(done({}))],
    ['no-feedback', withRun(done(feedback), run('analysis', 2, 'running'))],
    ['care-text', withRun(done({ ...feedback, care: { contacts: [] } }))],
  ])('otherwise says %s', (code, answer) => expect(codeOf(answer)).toBe(code));
});
