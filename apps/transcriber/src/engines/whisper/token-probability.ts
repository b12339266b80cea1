/** Probability of one entry among logits (natural logarithms up to a constant; −Infinity is forbidden). */
export function probabilityOf(
  logits: ArrayLike<number>,
  index: number,
): number | null {
  const chosen = logits[index];
  if (chosen === undefined || !Number.isFinite(chosen)) return null;
  let highest = -Infinity;
  for (let i = 0; i < logits.length; i++)
    highest = Math.max(highest, logits[i] ?? -Infinity);
  let sum = 0;
  for (let i = 0; i < logits.length; i++)
    sum += Math.exp((logits[i] ?? -Infinity) - highest);
  return Math.exp(chosen - highest) / sum;
}
