import { readJsonLines, ROOT } from '../../eval/analysis/files.mjs';

/** Development ladders of eval/data that weights are fitted on; those held out are never among them. */
export const LADDERS = [
  'ladder.jsonl',
  'ladder-second.jsonl',
  'ladder-third.jsonl',
  'ladder-fourth.jsonl',
  'ladder-fifth.jsonl',
];

/** Fairness pairs of the same kind. */
export const FAIRNESS = [
  'fairness.jsonl',
  'fairness-second.jsonl',
  'fairness-third.jsonl',
  'fairness-fourth.jsonl',
  'fairness-fifth.jsonl',
];

/** Tiers of answers that speak about their question. */
export const ON_QUESTION = new Set(['strong', 'fair', 'weak']);

/** The rows of some of these files, one after another. */
export const rowsOf = (names) =>
  names.flatMap((name) => readJsonLines(`${ROOT}/eval/data/${name}`));
