import { minimize } from './minimize.mjs';
import { sigmoid } from './tune-emotion.mjs';

const ROUNDS = 300;

/**
 * Logistic regression with an L2 penalty: {bias, weights}. Examples are {x, isTrue, weight}; the bias is not penalised.
 */
export function fitLogistic(examples, ridge) {
  const size = examples[0].x.length;
  const evaluate = (w, gradient) => {
    let value = 0;
    for (let at = 0; at < size; at += 1) {
      value += (ridge / 2) * w[at] ** 2;
      gradient[at] = ridge * w[at];
    }
    gradient[size] = 0;
    for (const { x, isTrue, weight } of examples) {
      const score = scoreOf(x, w, w[size]);
      value += weight * logLoss(score, isTrue);
      const error = weight * (sigmoid(score) - (isTrue ? 1 : 0));
      for (let at = 0; at < size; at += 1) gradient[at] += error * x[at];
      gradient[size] += error;
    }
    return value;
  };
  const w = minimize(evaluate, new Float64Array(size + 1), ROUNDS);
  return { bias: w[size], weights: [...w.subarray(0, size)] };
}

/** 0..1: what `fitLogistic` makes of an example. */
export const probabilityOf = (x, { weights, bias }) =>
  sigmoid(scoreOf(x, weights, bias));

/** −ln of the probability that a score gives to what is true; no overflow, however far the score is off. */
export const logLoss = (score, isTrue) =>
  Math.log1p(Math.exp(-Math.abs(score))) +
  Math.max(0, score) -
  (isTrue ? score : 0);

function scoreOf(x, weights, bias) {
  let score = bias;
  for (let at = 0; at < x.length; at += 1) score += weights[at] * x[at];
  return score;
}
