/**
 * Port: how near the subject of an answer is to that of a question, by the meaning of the words. The same texts and
 * the same model give the same number.
 */
export interface Similarity {
  /** Cosine, −1..1; null where there is nothing to compare. */
  subject(
    sentences: readonly string[],
    question: string,
    signal: AbortSignal,
  ): Promise<number | null>;
}
