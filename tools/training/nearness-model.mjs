// Learns a bilinear likeness of answers and questions (aᵀ W q over mean word vectors) from our development ladders: of all
// questions an answer belongs to its own, of all answers a question's own belong to it, and each of them more than the one
// that was written to miss it. The bank adds its questions, each with its expected points as an answer. W is held near the
// identity, which is the cosine. Same data, same bytes: nothing here is random.
import { bankByText } from '../../eval/analysis/files.mjs';
import { LADDERS, ON_QUESTION, rowsOf } from './ladders.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import {
  addTransposedProduct,
  byTransposed,
  dot,
  matrix,
  matrixOf,
  product,
} from './matrix.mjs';

const OPTIONS = {
  hold: 0.03,
  bank: 2,
  missed: 2,
  sharpness: 6,
  rounds: 100,
  rate: 0.005,
};
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
const rows = rowsOf(LADDERS).filter((row) => row.tier !== 'nonsense');
const questions = [
  ...new Map(
    [
      ...rows.map(({ questionId: id, question: text, kind }) => ({
        id,
        text,
        kind,
      })),
      ...bank,
    ].map((question) => [question.id, question]),
  ).values(),
].map((question) => ({
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
const answers = rows.map((row) => ({
  of: row.questionId,
  isOn: ON_QUESTION.has(row.tier),
  vector: answerVector(row.answer),
}));
const asked = [...new Set(answers.map(({ of }) => of))].sort();
const height = answers[0].vector.length;
const width = questions[0].vector.length;

/**
 * How near an answer is to a question {text, kind}, by a W that has not been trained with the question `notSeen` (its text)
 * nor with answers to it: what weights on top of nearness are fitted with.
 */
export function heldOutNearness(text, question, notSeen = question.text) {
  const answer = matrixOf([answerVector(text)]);
  return dot(product(answer, foldOf(notSeen)).values, questionVector(question));
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

/** W, a matrix, from those questions alone for which `isSeen` holds. */
export function trainNearness(isSeen = () => true) {
  const seen = questions.filter(({ id }) => isSeen(id));
  const seenAsked = seen.filter(({ id }) => asked.includes(id));
  const own = answers.filter(({ of, isOn }) => isOn && isSeen(of));
  const elsewhere = answers.filter(({ of, isOn }) => !isOn && isSeen(of));
  const seenPoints = points.filter(({ of }) => isSeen(of));
  const terms = [
    pickQuestion(own, seenAsked, 1),
    pickAnswers([...own, ...elsewhere], seenAsked),
    pickQuestion(seenPoints, seen, OPTIONS.bank),
    preferOwn(own, elsewhere, seenAsked),
  ];
  const identity = matrix(height, width);
  for (let at = 0; at < height - 1; at += 1) identity.rowAt(at)[at] = 1;
  const W = matrix(height, width, identity.values.slice());
  const first = new Float64Array(W.values.length);
  const second = new Float64Array(W.values.length);
  for (let round = 1; round <= OPTIONS.rounds; round += 1) {
    const gradient = matrix(
      height,
      width,
      W.values.map((w, at) => OPTIONS.hold * (w - identity.values[at])),
    );
    for (const addGradient of terms) addGradient(W, gradient);
    // Adam (Kingma & Ba 2015) with β 0.9 and 0.99.
    gradient.values.forEach((slope, at) => {
      first[at] = 0.9 * first[at] + 0.1 * slope;
      second[at] = 0.99 * second[at] + 0.01 * slope ** 2;
      W.values[at] -=
        (OPTIONS.rate * (first[at] / (1 - 0.9 ** round))) /
        (Math.sqrt(second[at] / (1 - 0.99 ** round)) + 1e-8);
    });
  }
  return W;
}

const vectorOf = ({ vector }) => vector;

/** What adds the gradient of: of all questions, each answer belongs to its own. */
function pickQuestion(from, of, weight) {
  const [A, Q] = [matrixOf(from.map(vectorOf)), matrixOf(of.map(vectorOf))];
  const share = (weight * OPTIONS.sharpness) / from.length;
  return (W, gradient) => {
    const errors = byTransposed(product(A, W), Q);
    from.forEach(({ of: own }, row) => {
      const line = errors.rowAt(row);
      softmax(line);
      of.forEach(({ id }, at) => {
        if (id === own) line[at] -= 1;
      });
    });
    addTransposedProduct(gradient, A, product(errors, Q), share);
  };
}

/** What adds the gradient of: of all answers, those to a question belong to it, in equal shares. */
function pickAnswers(from, of) {
  const [A, Q] = [matrixOf(from.map(vectorOf)), matrixOf(of.map(vectorOf))];
  const share = OPTIONS.sharpness / of.length;
  const own = of.map(({ id }) =>
    from.flatMap((answer, at) => (answer.isOn && answer.of === id ? [at] : [])),
  );
  return (W, gradient) => {
    const errors = byTransposed(Q, product(A, W));
    own.forEach((places, row) => {
      const line = errors.rowAt(row);
      softmax(line);
      for (const at of places) line[at] -= 1 / places.length;
    });
    addTransposedProduct(gradient, product(errors, A), Q, share);
  };
}

/** What adds the gradient of: each answer to a question belongs to it more than the one that misses it. */
function preferOwn(from, missing, of) {
  const pairs = of.flatMap((question) => {
    const isIts = (answer) => answer.of === question.id;
    const missed = missing.filter(isIts);
    return from.filter(isIts).flatMap((own) =>
      missed.map((other) => ({
        question: question.vector,
        apart: own.vector.map((x, at) => x - other.vector[at]),
      })),
    );
  });
  const D = matrixOf(pairs.map(({ apart }) => apart));
  const Q = matrixOf(pairs.map(({ question }) => question));
  const share = (OPTIONS.missed * OPTIONS.sharpness) / from.length;
  return (W, gradient) => {
    const along = product(D, W);
    pairs.forEach((_, row) => {
      const lead = OPTIONS.sharpness * dot(along.rowAt(row), Q.rowAt(row));
      const error = -1 / (1 + Math.exp(lead));
      along.rowAt(row).set(Q.rowAt(row).map((x) => error * x));
    });
    addTransposedProduct(gradient, D, along, share);
  };
}

/** Puts the shares of e^(sharpness · score) in place of the scores. */
function softmax(scores) {
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp(OPTIONS.sharpness * (scores[at] - highest));
    sum += scores[at];
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] /= sum;
}
