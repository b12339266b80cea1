import type { AnswerSummary, Question } from '@interview/contracts';

export interface OriginText {
  readonly text: string;
  /** The line of the person's document, as it stands there; empty where there is none. */
  readonly line: string;
}

const DOCUMENTS = {
  'job-description': 'the job description',
  resume: 'your résumé',
} as const;

/** What to say about where a question comes from; null for a question of the bank. */
export function originOf(
  { origin }: Question,
  answers: readonly Pick<AnswerSummary, 'id' | 'questionText'>[],
): OriginText | null {
  if (!origin) return null;
  if (origin.kind === 'tailored')
    return {
      text: `For line ${origin.lineNumber} of ${DOCUMENTS[origin.document]}:`,
      line: origin.line,
    };
  const answer = answers.find(({ id }) => id === origin.answerId);
  // The answer may have been deleted; the question stays.
  return answer
    ? { text: 'Follow-up to your answer on', line: answer.questionText }
    : { text: 'Follow-up to an earlier answer', line: '' };
}
