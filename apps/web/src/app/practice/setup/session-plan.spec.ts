import { question } from '../../testing/sample-answer';
import { planSession } from './session-plan';

const bank = [
  question,
  { ...question, id: 'b' },
  { ...question, id: 'c', kind: 'technical' as const },
];

it.each([
  ['one of two', ['behavioural'], 1, { fitting: 2, minutes: 3 }],
  ['all kinds', ['behavioural', 'technical'], 3, { fitting: 3, minutes: 10 }],
  ['more than there are', ['technical'], 5, { fitting: 1, minutes: 3 }],
  ['none', ['motivational'], 5, { fitting: 0, minutes: null }],
] as const)('%s', (_name, kinds, count, plan) =>
  expect(planSession(bank, new Set(kinds), count)).toEqual(plan),
);
