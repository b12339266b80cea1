import type { Analysis, Answer } from '@interview/contracts';

export interface HeldAnalysis {
  readonly answerId: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * The analysis of the answer's words; while the same words are read again, the one of before. Words that
 * were corrected have none until they are read.
 */
export function heldAnalysis(
  answer: Answer | undefined,
  before: HeldAnalysis | undefined,
): HeldAnalysis | undefined {
  const text = answer?.transcript.result?.text;
  if (!answer || text === undefined) return undefined;
  const { state, result } = answer.analysis;
  if (result) return { answerId: answer.id, text, analysis: result };
  const same = before?.answerId === answer.id && before.text === text;
  return same && ['waiting', 'running'].includes(state) ? before : undefined;
}
