import type { CharSpan, Question } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import { meanCosine } from '../vectors/open-vectors';
import type { WordVectors } from '../vectors/open-vectors';
import {
  askedWeights,
  contentWeights,
  VectorSimilarity,
} from './vector-similarity';

/** How near an answer's subject is to the question's. */
export interface TopicFit {
  /** 0..1: mean over the question's content words of the likeness of the answer's nearest word. */
  readonly words: number;
  /** −1..1: cosine of answer and question, by `Similarity`. */
  readonly subject: number;
  /** −1..1: cosine of the answer's mean word vector with that of words for work, or for school and clubs. */
  readonly work: number;
  /** The answer's words nearest to the question's, best first. */
  readonly nearest: readonly CharSpan[];
}

const WORK =
  'work job team project manager customer client colleague company office meeting task problem plan business staff report issue';
/** Those who have not worked yet tell of school, training and clubs. */
const STUDY =
  'school class student semester campus course member organization training team learn';
/** Nearness from which two words are taken as speaking of the same. */
const NEAR = 0.6;

/**
 * Topic fit by word vectors; a word without a vector only matches itself.
 *
 * @param subject what a model found for the subject; null: the word vectors say it.
 */
export function topicFit(
  reading: AnswerReading,
  question: Question,
  vectors: WordVectors,
  subject: number | null = null,
): TopicFit {
  const asked = askedWeights(question.text, vectors);
  const tokens = reading.sentences.flatMap((s) => s.tokens);
  const said = contentWeights(tokens, vectors);
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
            : cosineOf(rank, otherRank, vectors);
      if (likeness > best) [best, nearest] = [likeness, other];
    }
    sum += weight * best;
    if (best >= NEAR) near.set(nearest, Math.max(best, near.get(nearest) ?? 0));
  }
  const saidMean = vectors.meanOf(said);
  const nearTo = (list: string) => {
    const centre = centreOf(list, vectors);
    return centre && saidMean ? meanCosine(centre, saidMean) : 0;
  };
  const seen = new Set<string>();
  const nearest = tokens
    .filter((t) => {
      return (
        near.has(t.lower) && !seen.has(t.lower) && seen.add(t.lower).size > 0
      );
    })
    .sort((a, b) => (near.get(b.lower) ?? 0) - (near.get(a.lower) ?? 0));
  return {
    words: total === 0 ? 0 : sum / total,
    subject: subject ?? new VectorSimilarity(vectors).between(said, asked) ?? 0,
    work: Math.max(nearTo(WORK), nearTo(STUDY)),
    nearest,
  };
}

/** Pairs of words come again with every answer to a question: so many cosines are kept. */
const KEPT_COSINES = 50_000;
const cosines = new WeakMap<WordVectors, Map<number, number>>();

function cosineOf(a: number, b: number, vectors: WordVectors): number {
  let known = cosines.get(vectors);
  if (!known) cosines.set(vectors, (known = new Map<number, number>()));
  const key = a * vectors.size + b;
  let cosine = known.get(key);
  if (cosine === undefined) {
    cosine = vectors.cosine(a, b);
    if (known.size >= KEPT_COSINES) known.clear();
    known.set(key, cosine);
  }
  return cosine;
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

/** Weights of likeness of words, of subject, and of being about work; and the sum from which an answer is on the topic. */
const SHARE = { words: 0.5, subject: 1, work: 2 } as const;
const MOST = SHARE.words + SHARE.subject + SHARE.work;
const ON_TOPIC = 1.93 / MOST;

/** One number for the three, at most 1. Answers of our ladder: off the topic up to 0.52, on it from 0.58. */
export function fitOf({ words, subject, work }: TopicFit): number {
  return (
    (SHARE.words * words + SHARE.subject * subject + SHARE.work * work) / MOST
  );
}

export function isOnTopic(fit: TopicFit): boolean {
  return fitOf(fit) >= ON_TOPIC;
}
