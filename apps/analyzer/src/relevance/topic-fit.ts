import type { TopicEvidence } from './topic-evidence';

/** How far an answer is about its question. */
export type Topicality = 'off' | 'hardly' | 'partly' | 'on';

/** How near an answer's subject is to the question's. */
export interface TopicFit extends TopicEvidence {
  /** 0..1: estimated probability that the answer is about this question and no other. */
  readonly fit: number;
  /** Fits below which the answer is off the question, hardly on it, and on it in part. */
  readonly cuts: Readonly<Record<Exclude<Topicality, 'on'>, number>>;
}

/** A likeness above this says no more: whoever repeats the question is not nearer to it. */
const HIGHEST = 0.4;

/**
 * Two logistic regressions, for questions with expected points and without. Made by
 * tools/training/train-topic-fit.mjs on our development ladders and answers of people: answers to their own question
 * against the same answers held against other questions, and against answers about something else.
 */
const WITH_POINTS = {
  bias: -7.17,
  points: 4.07,
  aliases: 9.05,
  likeness: 13.84,
  words: 5.63,
  nearness: 4.14,
} as const;
const WITHOUT_POINTS = {
  bias: -3.5,
  likeness: 12.24,
  words: 2.02,
  nearness: 5.42,
  work: 0.1,
} as const;

/** A sentence model moves the estimate by so much for what it finds nearer than word vectors do. Not fitted. */
const MODEL_LEAD = 1.62;

/**
 * Of answers of our development sets to their own question, and of people's, some two in a hundred are below the first,
 * four below the second and ten below the third, with weights that had not seen the question. Of answers about something
 * else nine in ten are below the first with points, and five in ten without.
 */
const CUTS_WITH_POINTS = {
  off: 0.13,
  hardly: 0.22,
  partly: 0.43,
} as const;
const CUTS_WITHOUT_POINTS = {
  off: 0.13,
  hardly: 0.2,
  partly: 0.31,
} as const;

/** Weighs what speaks for the answer being about this question. */
export function topicFit(evidence: TopicEvidence): TopicFit {
  const { points, words, nearness, work, modelLead } = evidence;
  const likeness = Math.min(HIGHEST, evidence.likeness);
  if (points === null) {
    const w = WITHOUT_POINTS;
    const sum =
      w.bias +
      w.likeness * likeness +
      w.words * words +
      w.nearness * nearness +
      w.work * work +
      MODEL_LEAD * modelLead;
    return { ...evidence, fit: logistic(sum), cuts: CUTS_WITHOUT_POINTS };
  }
  const w = WITH_POINTS;
  const sum =
    w.bias +
    w.points * points +
    w.aliases * Math.min(HIGHEST, evidence.aliases) +
    w.likeness * likeness +
    w.words * words +
    w.nearness * nearness;
  return { ...evidence, fit: logistic(sum), cuts: CUTS_WITH_POINTS };
}

export function topicality({ fit, cuts }: TopicFit): Topicality {
  if (fit < cuts.off) return 'off';
  if (fit < cuts.hardly) return 'hardly';
  return fit < cuts.partly ? 'partly' : 'on';
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
