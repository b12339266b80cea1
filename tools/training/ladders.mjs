import { join } from 'node:path';
import { readTsv } from '../../eval/analysis/files.mjs';

/** Development ladders of eval/data that weights are fitted on; the held-out one is never among them. */
export const LADDERS = [
  'ladder.jsonl',
  'ladder-second.jsonl',
  'ladder-third.jsonl',
  'ladder-fourth.jsonl',
];

/** Fairness pairs of the same kind. */
export const FAIRNESS = [
  'fairness.jsonl',
  'fairness-second.jsonl',
  'fairness-third.jsonl',
  'fairness-fourth.jsonl',
];

/**
 * Every second person's answers of those that people typed in an interview (SIOP 2024 machine-learning competition, MIT):
 * {questionId, question, kind, tier, answer}. The other half is for the evaluation alone.
 */
export function typedByPeople(dataDir) {
  const rows = readTsv(join(dataDir, 'answers', 'interview_answers.tsv'));
  const people = [...new Set(rows.map((row) => row.candidate))].sort();
  return rows
    .filter((row) => isForTraining(people.indexOf(row.candidate)))
    .filter((row) => row.answer.trim().split(/\s+/).length >= ENOUGH_WORDS)
    .map(({ question, answer }) => ({
      questionId: question,
      question,
      kind: 'behavioural',
      tier: 'fair',
      answer,
    }));
}
const ENOUGH_WORDS = 40;

/** Of people in the order of their names. */
export const isForTraining = (place) => place % 2 === 0;

/** Tiers of answers that speak about their question. */
export const ON_QUESTION = new Set(['strong', 'fair', 'weak']);
