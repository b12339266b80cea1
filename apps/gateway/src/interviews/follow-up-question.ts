import type { Feedback, Question } from '@interview/contracts';

/** Most follow-ups one after the other: after two the talk has left the question that was asked. */
export const LONGEST_CHAIN = 2;

/** A follow-up asks for one thing more, so it takes less time than what it follows, in seconds. */
const TARGET = { minSec: 30, maxSec: 90 };

const WHY =
  'It goes on from what you said: interviewers ask further where an answer makes them curious.';

/** The shortest text that is a question of its own, in characters (the contract's). */
const SHORTEST = 10;
const LONGEST_WRITER = 120;

/**
 * The question that feedback asks, as one of the interview. It has no expected points, because nobody has
 * written down what a whole answer would mention.
 * @param parent The question that was answered.
 * @param source Which answer the feedback is about, and which attempt at feedback it is.
 * @returns null when the feedback asks nothing that can stand as a question.
 */
export function followUpQuestion(
  parent: Question,
  feedback: Feedback,
  source: { answerId: string; attempt: number },
): Question | null {
  const text = feedback.question?.trim() ?? '';
  if (text.length < SHORTEST) return null;
  const { answerId, attempt } = source;
  return {
    id: `follow-up-${answerId.slice(0, answerId.indexOf('-'))}-${attempt}`,
    text,
    kind: parent.kind,
    roles: parent.roles,
    levels: parent.levels,
    why: WHY,
    points: [],
    target: {
      minSec: Math.min(TARGET.minSec, parent.target.minSec),
      maxSec: Math.min(TARGET.maxSec, parent.target.maxSec),
    },
    origin: {
      kind: 'follow-up',
      answerId,
      writtenBy: feedback.source.label.slice(0, LONGEST_WRITER),
    },
  };
}

/** The follow-up to the same answer that asks the same, if the interview has it already. */
export const sameFollowUp = (
  questions: readonly Question[],
  { text, origin }: Question,
): Question | undefined =>
  questions.find(
    (q) =>
      q.origin?.kind === 'follow-up' &&
      origin?.kind === 'follow-up' &&
      q.origin.answerId === origin.answerId &&
      q.text === text,
  );

/**
 * How many follow-ups lead to a question, itself included; 0 for a question that follows none.
 * @param followUps The question that each follow-up was asked after, by ids.
 */
export function chainLength(
  followUps: Readonly<Record<string, string>>,
  questionId: string,
): number {
  let length = 0;
  for (
    let id = followUps[questionId];
    id !== undefined && length <= LONGEST_CHAIN;
    id = followUps[id]
  )
    length += 1;
  return length;
}

/** The questions with one more right after the one that was answered. */
export function insertAfter(
  questions: readonly Question[],
  parentId: string,
  question: Question,
): Question[] {
  const at = questions.findIndex((q) => q.id === parentId) + 1;
  return questions.toSpliced(at, 0, question);
}
