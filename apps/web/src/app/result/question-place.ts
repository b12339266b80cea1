import type { Answer, Interview } from '@interview/contracts';

/** Where an answer's question stands in its interview. */
export interface QuestionPlace {
  /** Position of the question, from 1; null until the interview is known. */
  readonly number: number | null;
  /** Address of the room where it is asked. */
  readonly room: string[] | null;
  /** Of the next question; null after the last. */
  readonly nextRoom: string[] | null;
}

export function questionPlace(
  answer: Answer | undefined,
  interview: Interview | undefined,
): QuestionPlace {
  const index =
    interview?.questions.findIndex(({ id }) => id === answer?.question.id) ??
    -1;
  if (!interview || index < 0)
    return { number: null, room: null, nextRoom: null };
  const roomOf = (number: number) => [
    '/interviews',
    interview.id,
    'questions',
    String(number),
  ];
  const number = index + 1;
  return {
    number,
    room: roomOf(number),
    nextRoom: number < interview.questions.length ? roomOf(number + 1) : null,
  };
}
