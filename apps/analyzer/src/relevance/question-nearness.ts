import type { Question } from '@interview/contracts';
import packed from './nearness-weights.json';

/** Kinds of question in the order of the weights' last columns. */
export const KINDS: readonly Question['kind'][] = [
  'behavioural',
  'situational',
  'motivational',
  'technical',
];
/** What stands for "any answer" and for the kind beside the word vectors, which have length 1. */
export const ANY = 0.5;

const { columns, scale } = packed;
const weights = new Int8Array(Buffer.from(packed.weights, 'base64'));

/**
 * How near an answer's subject is to that of a question: aᵀ W q of the two mean word vectors, the answer's with one more
 * number (`ANY`), the question's with its kind. Where W leaves the vectors as they are, this is their cosine; it was
 * trained to be high for answers to this question and low for answers to others, so it knows that "disagreement" is
 * answered by "convinced" and a rota not by a deadline. Mostly −0.5..1.5. Made by tools/training/train-nearness.mjs.
 */
export function questionNearness(
  answer: Float32Array,
  question: AskedVector,
): number {
  let sum = ANY * (question[answer.length] ?? 0);
  for (let row = 0; row < answer.length; row += 1)
    sum += (answer[row] ?? 0) * (question[row] ?? 0);
  return sum;
}

/** W q: what a question's subject is compared as. */
export type AskedVector = Float32Array;

export function askedVector(
  question: Float32Array,
  kind: Question['kind'],
): AskedVector {
  const asked = [
    ...question,
    ...KINDS.map((other) => (other === kind ? ANY : 0)),
  ];
  return Float32Array.from({ length: weights.length / columns }, (_, row) =>
    asked.reduce(
      (sum, x, column) =>
        sum + scale * (weights[row * columns + column] ?? 0) * x,
      0,
    ),
  );
}
