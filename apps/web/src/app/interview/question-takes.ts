import type { AnswerSummary, Interview, Question } from '@interview/contracts';

/** One question of an interview with its takes, oldest first. */
export interface QuestionTakes {
  /** From 1. */
  readonly number: number;
  readonly question: Question;
  readonly takes: readonly AnswerSummary[];
}

export function questionTakes(interview: Interview): QuestionTakes[] {
  return interview.questions.map((question, index) => ({
    number: index + 1,
    question,
    takes: interview.answers.filter(
      ({ questionId }) => questionId === question.id,
    ),
  }));
}

/** What to do now, in this order: check words, retry, the next open question, read on. */
export type NextMove =
  | { readonly kind: 'check'; readonly answerId: string }
  | { readonly kind: 'retry'; readonly answerId: string }
  | { readonly kind: 'answer'; readonly number: number }
  | { readonly kind: 'finished' };

export function nextMove(rows: readonly QuestionTakes[]): NextMove {
  const takes = rows.flatMap((row) => row.takes);
  const check = takes.find(({ state }) => state === 'needs-review');
  if (check) return { kind: 'check', answerId: check.id };
  const failed = takes.find(({ state }) => state === 'failed');
  if (failed) return { kind: 'retry', answerId: failed.id };
  const open = rows.find((row) => row.takes.length === 0);
  return open ? { kind: 'answer', number: open.number } : { kind: 'finished' };
}
