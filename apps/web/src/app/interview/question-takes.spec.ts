import { interview, summary } from '../testing/sample-answer';
import { nextMove, questionTakes } from './question-takes';

const rows = (...answers: Parameters<typeof summary>[0][]) =>
  questionTakes(interview({ answers: answers.map((extra) => summary(extra)) }));

it('puts each take under its question, oldest first', () => {
  const [first, second] = rows(
    { id: 'a' },
    { id: 'b', questionId: 'a-mistake' },
    { id: 'c' },
  );
  expect(first.takes.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(second.takes.map(({ id }) => id)).toEqual(['b']);
});

it.each([
  [
    'words to check',
    [{ id: 'a', state: 'needs-review' }],
    { kind: 'check', answerId: 'a' },
  ],
  [
    'a failure',
    [{ id: 'a', state: 'failed' }],
    { kind: 'retry', answerId: 'a' },
  ],
  ['an open question', [{ id: 'a' }], { kind: 'answer', number: 2 }],
  [
    'nothing',
    [{ id: 'a' }, { id: 'b', questionId: 'a-mistake' }],
    { kind: 'finished' },
  ],
] as const)('next: %s', (_name, answers, move) =>
  expect(nextMove(rows(...answers))).toEqual(move),
);
