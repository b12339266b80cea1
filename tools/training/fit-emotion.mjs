import { logLoss } from './fit-logistic.mjs';
import { minimize } from './minimize.mjs';
import { sigmoid } from './tune-emotion.mjs';

/**
 * Logistic regression of one group against the rest, with an L2 penalty. A weight has a part of its own and a part that
 * its word vector gives it (`vectors`: for each feature the vector, or undefined), so words of which training saw
 * little lean on words that are used alike. Both parts are one number afterwards: reading needs no vectors.
 */
export function fitGroup(docs, group, vectors, { l2, rounds }) {
  const features = vectors.length;
  const dimensions = vectors.find(Boolean).length;
  const bias = features + dimensions;
  /** Of each document the sum of its words' vectors. */
  const sums = docs.map(({ at, values }) => {
    const sum = new Float64Array(dimensions);
    at.forEach((id, j) =>
      vectors[id]?.forEach((x, d) => (sum[d] += values[j] * x)),
    );
    return sum;
  });
  const evaluate = (x, gradient) => {
    let value = 0;
    for (let i = 0; i < bias; i += 1) {
      value += (l2 / 2) * x[i] * x[i];
      gradient[i] = l2 * x[i];
    }
    gradient[bias] = 0;
    docs.forEach(({ at, values, groups, weight }, n) => {
      const sum = sums[n];
      let score = x[bias];
      for (let j = 0; j < at.length; j += 1) score += x[at[j]] * values[j];
      for (let d = 0; d < dimensions; d += 1) score += x[features + d] * sum[d];
      const isOf = groups.has(group) ? 1 : 0;
      value += weight * logLoss(score, isOf === 1);
      const error = weight * (sigmoid(score) - isOf);
      for (let j = 0; j < at.length; j += 1)
        gradient[at[j]] += error * values[j];
      for (let d = 0; d < dimensions; d += 1)
        gradient[features + d] += error * sum[d];
      gradient[bias] += error;
    });
    return value;
  };
  const x = minimize(evaluate, new Float64Array(bias + 1), rounds);
  const weights = vectors.map((vector, id) =>
    (vector ?? []).reduce((sum, at, d) => sum + at * x[features + d], x[id]),
  );
  return quantised(weights, x[bias]);
}

/** Weights as signed bytes, times one scale. */
function quantised(weights, bias) {
  const scale = Math.max(...weights.map(Math.abs)) / 127;
  return { weights: weights.map((w) => Math.round(w / scale)), scale, bias };
}

/** What a group scores in a document, before calibration. */
export function rawScore({ weights, scale, bias }, { at, values }) {
  let score = 0;
  for (let j = 0; j < at.length; j += 1) score += weights[at[j]] * values[j];
  return bias + scale * score;
}
