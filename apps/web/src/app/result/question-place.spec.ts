import { answer, interview, INTERVIEW_ID } from '../testing/sample-answer';
import { questionPlace } from './question-place';

const of = (index: number) =>
  questionPlace(
    answer({ question: interview().questions[index] }),
    interview(),
  );
const room = (number: string) => [
  '/interviews',
  INTERVIEW_ID,
  'questions',
  number,
];

it.each([
  ['the first', of(0), { number: 1, room: room('1'), nextRoom: room('2') }],
  ['the last', of(1), { number: 2, room: room('2'), nextRoom: null }],
  [
    'one whose interview is not known yet',
    questionPlace(answer(), undefined),
    { number: null, room: null, nextRoom: null },
  ],
  [
    'one that the interview does not have',
    questionPlace(answer(), interview({ questions: [] })),
    { number: null, room: null, nextRoom: null },
  ],
])('the place of %s', (_name, place, expected) =>
  expect(place).toEqual(expected),
);
