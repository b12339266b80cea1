import type { Feedback, Question } from '@interview/contracts';
import { FeedbackSchema, QuestionSchema } from '@interview/contracts';
import { STORED } from '../answers/testing/rows';
import { questions } from '../questions/question-bank';
import {
  chainLength,
  followUpQuestion,
  insertAfter,
  sameFollowUp,
} from './follow-up-question';

const [first, second] = questions;
if (!first || !second) throw new Error('the bank is empty');
const feedback = FeedbackSchema.parse(STORED['2'].feedback);
const answerId = '5f0c7e9e-3d8f-4b51-9d3c-0a4a5f2b7c11';
const make = (
  more: Partial<Feedback> = {},
  parent: Question = first,
  attempt = 2,
) => followUpQuestion(parent, { ...feedback, ...more }, { answerId, attempt });

describe('followUpQuestion', () => {
  it('is a question like any other, with its origin', () => {
    const question = make();
    expect(QuestionSchema.parse(question)).toEqual(question);
    expect(question).toMatchObject({
      id: 'follow-up-5f0c7e9e-2',
      text: feedback.question,
      kind: first.kind,
      roles: first.roles,
      levels: first.levels,
      points: [],
      target: { minSec: 30, maxSec: 90 },
      origin: {
        kind: 'follow-up',
        answerId,
        writtenBy: 'Built-in coach, no AI model used',
      },
    });
  });

  it.each([
    [15, 30],
    [29, 30],
    [30, 31],
    [60, 120],
    [300, 600],
  ])('takes at most as long as a question of %d to %d s', (minSec, maxSec) => {
    const question = make({}, { ...first, target: { minSec, maxSec } });
    expect(QuestionSchema.parse(question)).toEqual(question);
    expect(question?.target.maxSec).toBeLessThanOrEqual(Math.min(90, maxSec));
  });

  it('bounds the name of who wrote it', () => {
    const source = { ...feedback.source, label: 'x'.repeat(500) };
    expect(QuestionSchema.safeParse(make({ source })).success).toBe(true);
  });

  it.each([null, '', '   Why?   '])('makes none of %j', (question) =>
    expect(make({ question })).toBeNull(),
  );
});

describe('sameFollowUp', () => {
  const asked = make();
  if (!asked) throw new Error('no question');
  it('knows the question that the same answer has led to, whatever attempt asked it', () => {
    const later = make({}, first, 5);
    expect(later && sameFollowUp([first, asked], later)).toBe(asked);
  });
  it.each<[string, Question]>([
    ['another text', { ...asked, text: 'What did you learn from it?' }],
    [
      'another answer',
      {
        ...asked,
        origin: {
          kind: 'follow-up',
          answerId: '6f0c7e9e-3d8f-4b51-9d3c-0a4a5f2b7c11',
          writtenBy: 'x',
        },
      },
    ],
  ])('does not take %s for the same', (_, question) =>
    expect(sameFollowUp([first, asked], question)).toBeUndefined(),
  );
});

describe('chainLength', () => {
  const followUps = { b: 'a', c: 'b', d: 'a' };
  it.each([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 1],
    ['other', 0],
  ])('of %s is %d', (id, length) =>
    expect(chainLength(followUps, id)).toBe(length),
  );
  it('ends even where the chain bites its tail', () =>
    expect(chainLength({ a: 'b', b: 'a' }, 'a')).toBeGreaterThan(2));
});

describe('insertAfter', () => {
  it('puts it right after the question that was answered', () => {
    const asked = make();
    if (!asked) throw new Error('no question');
    expect(insertAfter([first, second], first.id, asked)).toEqual([
      first,
      asked,
      second,
    ]);
    expect(insertAfter([first, second], second.id, asked)).toEqual([
      first,
      second,
      asked,
    ]);
  });
});
