import type { QuestionOrigin } from '@interview/contracts';
import { ANSWER_ID, question, summary } from '../testing/sample-answer';
import { originOf } from './question-origin-text';

const tailored = (document: 'job-description' | 'resume'): QuestionOrigin => ({
  kind: 'tailored',
  document,
  line: 'You own our booking core.',
  lineNumber: 3,
  writtenBy: 'Built-in coach',
});
const followUp: QuestionOrigin = {
  kind: 'follow-up',
  answerId: ANSWER_ID,
  writtenBy: 'Built-in coach',
};
const of = (origin?: QuestionOrigin, answers = [summary()]) =>
  originOf({ ...question, origin }, answers);

it.each([
  ['of the bank', of(), null],
  [
    'for a job description',
    of(tailored('job-description')),
    {
      text: 'For line 3 of the job description:',
      line: 'You own our booking core.',
    },
  ],
  [
    'for a résumé',
    of(tailored('resume')),
    { text: 'For line 3 of your résumé:', line: 'You own our booking core.' },
  ],
  [
    'that follows an answer',
    of(followUp),
    { text: 'Follow-up to your answer on', line: question.text },
  ],
  [
    'whose answer was deleted',
    of(followUp, []),
    { text: 'Follow-up to an earlier answer', line: '' },
  ],
])('a question %s', (_name, origin, expected) =>
  expect(origin).toEqual(expected),
);
