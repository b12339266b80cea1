import type { Measure, Question } from '@interview/contracts';
import { measured, roundTo } from '../measures/measure';
import type { AnswerReading } from '../reading/read-answer';
import { contentOf, stemsOf, stemWeights } from './content-terms';

/** Sentences of fewer words are too easily alike by one word. */
const FEWEST_WORDS = 5;

/** Cosine of two sets of weighted stems, 0..1; 0 when one of them is empty. */
export function stemCosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): number {
  let dot = 0;
  for (const [stem, weight] of a) dot += weight * (b.get(stem) ?? 0);
  if (dot === 0) return 0;
  return Math.min(1, dot / Math.sqrt(squares(a) * squares(b)));
}

function squares(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return sum;
}

/**
 * How close the answer comes to the question, 0..1: the best sentence's weighted stem cosine with the
 * question and with its expected points where it has some. Ordinary good answers reach 0.1 to 0.4. Whether an answer
 * is off the question is decided by `topicFit`, never by this number alone. Evidence: that sentence.
 */
export function relevance(reading: AnswerReading, question: Question): Measure {
  const asked = stemsOf([question.text, ...question.points.map((p) => p.text)]);
  const long = reading.sentences.filter((s) => s.words.length >= FEWEST_WORDS);
  const pool = long.length > 0 ? long : reading.sentences;
  let best = 0;
  let bestAt = -1;
  pool.forEach((sentence, at) => {
    const score = stemCosine(stemWeights(contentOf(sentence.terms)), asked);
    if (score > best) [best, bestAt] = [score, at];
  });
  const sentence = pool[bestAt];
  const what =
    question.points.length > 0
      ? 'the question and its expected points'
      : 'the question';
  const value = roundTo(best, 3);
  return measured('relevance', {
    value,
    detail: sentence
      ? `Sentence ${sentence.id.slice(1)} shares the most content words with ${what}.`
      : `No sentence shares a content word with ${what}.`,
    evidence: sentence ? [reading.evidenceOf(sentence)] : [],
  });
}
