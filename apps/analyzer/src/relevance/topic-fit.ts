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
  bias: -8.69,
  points: 2.91,
  aliases: 10.78,
  likeness: 17.52,
  words: 6.25,
  nearness: 4.71,
} as const;
const WITHOUT_POINTS = {
  bias: -6.5,
  likeness: 16.25,
  words: 4.23,
  nearness: 6.08,
} as const;

/** A sentence model moves the estimate by so much for what it finds nearer than word vectors do. Not fitted. */
const MODEL_LEAD = 1.62;

/**
 * With points no answer of our development ladders to its own question is below the first, and of those about
 * something else nearly all are. Without points, where less is known, one in a hundred of the former is, and every
 * second of the latter.
 */
const CUTS_WITH_POINTS = {
  off: 0.11,
  hardly: 0.2,
  partly: 0.33,
  mostly: 0.46,
} as const;
const CUTS_WITHOUT_POINTS = {
  off: 0.12,
  hardly: 0.19,
  partly: 0.27,
  mostly: 0.37,
} as const;

/** Weighs what speaks for the answer being about this question. */
export function topicFit(evidence: TopicEvidence): TopicFit {
  const { points, words, nearness, modelLead } = evidence;
  const likeness = Math.min(HIGHEST, evidence.likeness);
  if (points === null) {
    const w = WITHOUT_POINTS;
    const sum =
      w.bias +
      w.likeness * likeness +
      w.words * words +
      w.nearness * nearness +
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
  if (fit < cuts.partly) return 'partly';
  return fit < cuts.mostly ? 'mostly' : 'on';
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
