/**
 * Cosine of the mean of some vectors with another, all of length 1, −1..1. Null without a vector, where they
 * cancel out, or where the model gave no number for a text.
 */
export function meanSubject(
  vectors: readonly (readonly number[])[],
  question: readonly number[],
): number | null {
  const mean = question.map(
    (_, d) =>
      vectors.reduce((sum, vector) => sum + (vector[d] ?? 0), 0) /
      Math.max(1, vectors.length),
  );
  const length = Math.sqrt(mean.reduce((sum, x) => sum + x * x, 0));
  if (!(length > 0)) return null;
  const dot = mean.reduce((sum, x, d) => sum + x * (question[d] ?? 0), 0);
  return Math.min(1, Math.max(-1, dot / length));
}
