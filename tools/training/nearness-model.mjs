// Learns a bilinear likeness of answers and questions (aᵀ W q over mean word vectors) from our development ladders: of all
// questions an answer belongs to its own, and of all answers a question's own belong to it, never those about something
// else. The bank adds its questions, each with its expected points as an answer. W is held near the identity, which is the
// cosine. Same data, same bytes: nothing here is random.
import { bankByText, readJsonLines, ROOT } from '../../eval/analysis/files.mjs';
import { LADDERS, ON_QUESTION } from './ladders.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const OPTIONS = { hold: 0.03, bank: 2, sharpness: 6, rounds: 200, rate: 0.005 };
/** Questions are left out in so many turns. */
const FOLDS = 4;
const { meanVectors, KINDS, ANY } = await loadTypeScript(
  'apps/analyzer/src/testing/eval-entry.ts',
);
const bank = [...bankByText().values()];
const questionVector = ({ text, kind }) => [
  ...meanVectors.ofQuestion(text),
  ...KINDS.map((other) => (other === kind ? ANY : 0)),
];
const questions = bank.map((question) => ({
  id: question.id,
  text: question.text,
  vector: questionVector(question),
}));
const answerVectors = new Map();
function answerVector(text) {
  if (!answerVectors.has(text))
    answerVectors.set(text, [...meanVectors.ofAnswer(text), ANY]);
  return answerVectors.get(text);
}
const points = bank.map((question) => ({
  of: question.id,
  vector: answerVector(
    question.points
      .flatMap((point) => [`${point.text}.`, `${point.aliases.join(', ')}.`])
      .join(' '),
  ),
}));
const answers = LADDERS.flatMap((name) =>
  readJsonLines(`${ROOT}/eval/data/${name}`),
)
  .filter((row) => row.tier !== 'nonsense')
  .map((row) => ({
    of: row.questionId,
    isOn: ON_QUESTION.has(row.tier),
    vector: answerVector(row.answer),
  }));
const asked = [...new Set(answers.map(({ of }) => of))].sort();
const rows = answers[0].vector.length;
export const columns = questions[0].vector.length;

/**
 * How near an answer is to a question {text, kind}, by a W that has not been trained with the question `notSeen` (its text)
 * nor with answers to it: what weights on top of nearness are fitted with.
 */
export function heldOutNearness(text, question, notSeen = question.text) {
  return dot(
    leftProduct(foldOf(notSeen), answerVector(text)),
    questionVector(question),
  );
}

const places = new Map(asked.map((id, at) => [id, at % FOLDS]));
const folds = new Map();
function foldOf(text) {
  const fold = places.get(questions.find((q) => q.text === text)?.id);
  if (!folds.has(fold))
    folds.set(
      fold,
      trainNearness((id) => fold === undefined || places.get(id) !== fold),
    );
  return folds.get(fold);
}

/** W from those questions alone for which `isSeen` holds. */
export function trainNearness(isSeen = () => true) {
  const seen = questions.filter(({ id }) => isSeen(id));
  const seenAsked = seen.filter(({ id }) => asked.includes(id));
  const own = answers.filter(({ of, isOn }) => isOn && isSeen(of));
  const elsewhere = answers.filter(({ of, isOn }) => !isOn && isSeen(of));
  const seenPoints = points.filter(({ of }) => isSeen(of));
  const identity = Float64Array.from({ length: rows * columns }, (_, at) =>
    Math.floor(at / columns) === at % columns && at % columns < rows - 1
      ? 1
      : 0,
  );
  const W = identity.slice();
  const first = new Float64Array(W.length);
  const second = new Float64Array(W.length);
  for (let round = 1; round <= OPTIONS.rounds; round += 1) {
    const gradient = W.map((w, at) => OPTIONS.hold * (w - identity[at]));
    pickQuestion(W, gradient, own, seenAsked, 1);
    pickAnswers(W, gradient, [...own, ...elsewhere], seenAsked);
    pickQuestion(W, gradient, seenPoints, seen, OPTIONS.bank);
    // Adam (Kingma & Ba 2015) with β 0.9 and 0.99.
    for (let at = 0; at < W.length; at += 1) {
      first[at] = 0.9 * first[at] + 0.1 * gradient[at];
      second[at] = 0.99 * second[at] + 0.01 * gradient[at] ** 2;
      W[at] -=
        (OPTIONS.rate * (first[at] / (1 - 0.9 ** round))) /
        (Math.sqrt(second[at] / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return W;
}

/** Adds the gradient of: of all questions, each answer belongs to its own. */
function pickQuestion(W, gradient, from, of, weight) {
  const share = (weight * OPTIONS.sharpness) / from.length;
  for (const { of: own, vector } of from) {
    const errors = softmax(of, leftProduct(W, vector));
    of.forEach(({ id }, at) => {
      if (id === own) errors[at] -= 1;
    });
    addOuter(gradient, vector, weightedSum(of, errors), share);
  }
}

/** Adds the gradient of: of all answers, those to a question belong to it, in equal shares. */
function pickAnswers(W, gradient, from, of) {
  const share = OPTIONS.sharpness / of.length;
  for (const { id, vector } of of) {
    const errors = softmax(from, rightProduct(W, vector));
    const own = from.flatMap(({ of: question, isOn }, at) =>
      isOn && question === id ? [at] : [],
    );
    for (const at of own) errors[at] -= 1 / own.length;
    addOuter(gradient, weightedSum(from, errors), vector, share);
  }
}

function leftProduct(W, vector) {
  const along = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      along[column] += W[row * columns + column] * vector[row];
  return along;
}

function rightProduct(W, vector) {
  const along = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      along[row] += W[row * columns + column] * vector[column];
  return along;
}

function addOuter(gradient, left, right, weight) {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      gradient[row * columns + column] += weight * left[row] * right[column];
}

function weightedSum(items, weights) {
  const sum = new Float64Array(items[0].vector.length);
  items.forEach(({ vector }, at) => {
    for (let d = 0; d < sum.length; d += 1) sum[d] += weights[at] * vector[d];
  });
  return sum;
}

/** Shares of the items by e^(sharpness · along·vector). */
function softmax(items, along) {
  const scores = items.map(
    ({ vector }) => OPTIONS.sharpness * dot(along, vector),
  );
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function dot(a, b) {
  let sum = 0;
  for (let d = 0; d < b.length; d += 1) sum += a[d] * b[d];
  return sum;
}
