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
 * tools/training/train-topic-fit.mjs on our development ladders: answers to their own question against the same
 * answers held against all other questions, and against answers about something else.
 */
const WITH_POINTS = {
  bias: -7.23,
  points: 2.81,
  aliases: 10.84,
  likeness: 24.57,
  words: 5.31,
} as const;
const WITHOUT_POINTS = {
  bias: -7.24,
  likeness: 18.33,
  words: 3.02,
  subject: 2.3,
  work: 3.58,
} as const;

/** With points no answer of our ladders to its own question is below the first; without, one in fifty is. */
const CUTS_WITH_POINTS = { off: 0.17, hardly: 0.27, partly: 0.43 } as const;
const CUTS_WITHOUT_POINTS = { off: 0.1, hardly: 0.17, partly: 0.25 } as const;

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
  return fit < cuts.partly ? 'partly' : 'on';
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
