import type { TopicEvidence } from './topic-evidence';

/** How far an answer is about its question. */
export type Topicality = 'off' | 'hardly' | 'partly' | 'mostly' | 'on';

/** How near an answer's subject is to the question's. */
export interface TopicFit extends TopicEvidence {
  /** 0..1: estimated probability that the answer is about this question and no other. */
  readonly fit: number;
  /** Fits below which the answer is off the question, hardly on it, on it in part, and mostly. */
  readonly cuts: Readonly<Record<Exclude<Topicality, 'on'>, number>>;
}

/** A likeness above this says no more: whoever repeats the question is not nearer to it. */
const HIGHEST = 0.4;

/**
 * Two logistic regressions, for questions with expected points and without. Made by
 * tools/training/train-topic-fit.mjs on our development ladders: answers to their own question against the same
 * answers held against all other questions, and against answers about something else.
 */
const WITH_POINTS = {
  bias: -9.99,
  points: 4.39,
  aliases: 13.0,
  likeness: 21.06,
  words: 9.85,
} as const;
const WITHOUT_POINTS = {
  bias: -8.43,
  likeness: 16.95,
  words: 5.1,
  subject: 1.62,
  work: 4.41,
} as const;

/**
 * With points no answer of our development ladders to its own question is below the first, and of those about
 * something else nearly all are. Without points, where less is known, one in a hundred of the former is, and every
 * second of the latter.
 */
const CUTS_WITH_POINTS = {
  off: 0.15,
  hardly: 0.3,
  partly: 0.45,
  mostly: 0.6,
} as const;
const CUTS_WITHOUT_POINTS = {
  off: 0.09,
  hardly: 0.13,
  partly: 0.18,
  mostly: 0.3,
} as const;

/** Weighs what speaks for the answer being about this question. */
export function topicFit(evidence: TopicEvidence): TopicFit {
  const { points, words, subject, work } = evidence;
  const likeness = Math.min(HIGHEST, evidence.likeness);
  if (points === null) {
    const w = WITHOUT_POINTS;
    const sum =
      w.bias +
      w.likeness * likeness +
      w.words * words +
      w.subject * subject +
      w.work * work;
    return { ...evidence, fit: logistic(sum), cuts: CUTS_WITHOUT_POINTS };
  }
  const w = WITH_POINTS;
  const sum =
    w.bias +
    w.points * points +
    w.aliases * Math.min(HIGHEST, evidence.aliases) +
    w.likeness * likeness +
    w.words * words;
  return { ...evidence, fit: logistic(sum), cuts: CUTS_WITH_POINTS };
}

export function topicality({ fit, cuts }: TopicFit): Topicality {
  if (fit < cuts.off) return 'off';
  if (fit < cuts.hardly) return 'hardly';
  if (fit < cuts.partly) return 'partly';
  return fit < cuts.mostly ? 'mostly' : 'on';
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
