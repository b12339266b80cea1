/** Probability of one entry among logits (natural logarithms up to a constant; −Infinity is forbidden). */
export function probabilityOf(
  logits: Float32Array | readonly number[],
  index: number,
): number | null {
  const chosen = logits[index];
  if (chosen === undefined || !Number.isFinite(chosen)) return null;
  let highest = -Infinity;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  return Math.exp(chosen - highest) / sum;
}
