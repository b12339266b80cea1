import type { CharSpan, PointCoverage, Question } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import type { Token } from '../reading/wink-reader';
import { readTokens } from '../reading/wink-reader';
import { meanCosine } from '../vectors/open-vectors';
import type { WordVectors } from '../vectors/open-vectors';

/** What speaks for an answer being about its question. */
export interface TopicEvidence {
  /** 0..1: mean score of the expected points; null where the question has none. */
  readonly points: number | null;
  /** 0..1: likeness of the nearest sentence, as the measure "relevance" has it. */
  readonly sentence: number;
  /** 0..1: mean over the question's content words of the likeness of the answer's nearest word. */
  readonly words: number;
  /** −1..1: cosine of the mean word vectors of answer and question. */
  readonly subject: number;
  /** −1..1: cosine of the answer's mean word vector with that of words for work, or for school and clubs. */
  readonly work: number;
}

/** How near an answer's subject is to the question's. */
export interface TopicFit extends TopicEvidence {
  /** 0..1: estimated probability that the answer is about this question and no other. */
  readonly fit: number;
  /** The answer's words nearest to the question's, best first. */
  readonly nearest: readonly CharSpan[];
}

const WORK =
  'work job team project manager customer client colleague company office meeting task problem plan business staff report issue';
/** Those who have not worked yet tell of school, training and clubs. */
const STUDY =
  'school class student semester campus course member organization training team learn';
/** Words of questions that say nothing about their subject. */
const ASKING = new Set(
  'tell describe give example time thing explain walk talk me please would could ever last most'.split(
    ' ',
  ),
);
/** Nearness from which two words are taken as speaking of the same. */
const NEAR = 0.6;

/**
 * How near the answer is to this question. Words are compared by word vectors; one without a vector only matches itself.
 * @param sentence the measure "relevance", 0..1
 * @param points the expected points as they were heard; none where the question has none
 */
export function topicFit(
  reading: AnswerReading,
  question: Question,
  vectors: WordVectors,
  sentence: number,
  points: readonly PointCoverage[],
): TopicFit {
  const weigh = (tokens: readonly Token[]) => {
    const weights = new Map<string, number>();
    for (const { text, isStop, isWord } of tokens) {
      const word = text.toLowerCase();
      if (isStop || !isWord || !/\p{L}{2}/u.test(word)) continue;
      const rank = vectors.rankOf(word);
      weights.set(
        word,
        rank === null ? 1 : Math.log(1 + rank) / Math.log(vectors.size),
      );
    }
    return weights;
  };
  const asked = weigh(readTokens(question.text));
  for (const word of ASKING) asked.delete(word);
  const tokens = reading.sentences.flatMap((s) => s.tokens);
  const said = weigh(tokens);
  const ranks = [...said.keys()].map(
    (word) => [word, vectors.rankOf(word)] as const,
  );
  let sum = 0;
  let total = 0;
  const near = new Map<string, number>();
  for (const [word, weight] of asked) {
    total += weight;
    const rank = vectors.rankOf(word);
    let best = 0;
    let nearest = '';
    for (const [other, otherRank] of ranks) {
      const likeness =
        other === word
          ? 1
          : rank === null || otherRank === null
            ? 0
            : vectors.cosine(rank, otherRank);
      if (likeness > best) [best, nearest] = [likeness, other];
    }
    sum += weight * best;
    if (best >= NEAR) near.set(nearest, Math.max(best, near.get(nearest) ?? 0));
  }
  const askedMean = vectors.meanOf(asked);
  const saidMean = vectors.meanOf(said);
  const nearTo = (list: string) => {
    const centre = centreOf(list, vectors);
    return centre && saidMean ? meanCosine(centre, saidMean) : 0;
  };
  const seen = new Set<string>();
  const nearest = tokens
    .filter((t) => {
      const word = t.text.toLowerCase();
      return near.has(word) && !seen.has(word) && seen.add(word).size > 0;
    })
    .sort(
      (a, b) =>
        (near.get(b.text.toLowerCase()) ?? 0) -
        (near.get(a.text.toLowerCase()) ?? 0),
    );
  const evidence: TopicEvidence = {
    points:
      points.length === 0
        ? null
        : points.reduce((score, point) => score + point.score, 0) /
          points.length,
    sentence,
    words: total === 0 ? 0 : sum / total,
    subject: askedMean && saidMean ? meanCosine(askedMean, saidMean) : 0,
    work: Math.max(nearTo(WORK), nearTo(STUDY)),
  };
  return { ...evidence, fit: fitOf(evidence), nearest };
}

const centres = new WeakMap<WordVectors, Map<string, Float32Array | null>>();

/** Mean vector of a list of words, made once. */
function centreOf(list: string, vectors: WordVectors): Float32Array | null {
  const known = centres.get(vectors) ?? new Map<string, Float32Array | null>();
  centres.set(vectors, known);
  let centre = known.get(list);
  if (centre === undefined) {
    centre = vectors.meanOf(list.split(' ').map((word) => [word, 1]));
    known.set(list, centre);
  }
  return centre;
}

/** A sentence that is nearer than this says no more: it may repeat the question. */
const NEAREST_SENTENCE = 0.4;

/**
 * Two logistic regressions, for questions with expected points and without. Made by
 * tools/training/train-topic-fit.mjs on our development ladders: answers to their own question against answers
 * to all others and against other subjects.
 */
const WEIGHTS = {
  withPoints: { bias: -7.85, points: 5.75, sentence: 18.75, words: 5.81 },
  withoutPoints: {
    bias: -7.35,
    sentence: 8.46,
    words: 3.44,
    subject: 2.62,
    work: 3.01,
  },
} as const;

function fitOf(evidence: TopicEvidence): number {
  const { points, words, subject, work } = evidence;
  const sentence = Math.min(NEAREST_SENTENCE, evidence.sentence);
  const { withPoints: w, withoutPoints: v } = WEIGHTS;
  const sum =
    points === null
      ? v.bias +
        v.sentence * sentence +
        v.words * words +
        v.subject * subject +
        v.work * work
      : w.bias + w.points * points + w.sentence * sentence + w.words * words;
  return 1 / (1 + Math.exp(-sum));
}

/** How far an answer is about its question. */
export type Topicality = 'off' | 'hardly' | 'partly' | 'on';

/**
 * Fits below which an answer is off the question, hardly on it, and on it in part. On our development ladders no
 * answer to its own question is below the first, and one in ten below the last.
 */
export const CUTS = {
  withPoints: { off: 0.2, hardly: 0.33, partly: 0.47 },
  withoutPoints: { off: 0.08, hardly: 0.14, partly: 0.22 },
} as const;

export const cutsOf = ({ points }: TopicFit) =>
  points === null ? CUTS.withoutPoints : CUTS.withPoints;

export function topicality(topic: TopicFit): Topicality {
  const { off, hardly, partly } = cutsOf(topic);
  if (topic.fit < off) return 'off';
  if (topic.fit < hardly) return 'hardly';
  return topic.fit < partly ? 'partly' : 'on';
}
