import type { CharSpan, PointCoverage, Question } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import type { Token } from '../reading/wink-reader';
import { meanCosine } from '../vectors/open-vectors';
import type { WordVectors } from '../vectors/open-vectors';
import { contentOf, stemsOf, stemWeights } from './content-terms';
import { askedVector, questionNearness } from './question-nearness';
import type { AskedVector } from './question-nearness';
import { stemCosine } from './relevance';
import {
  askedWeights,
  contentWeights,
  VectorSimilarity,
} from './vector-similarity';

/** What speaks for an answer being about its question. All of it is of the whole answer: full stops change nothing. */
export interface TopicEvidence {
  /** 0..1: mean score of the expected points; null where the question has none. */
  readonly points: number | null;
  /** 0..1: weighted share of the words of the points' aliases that the answer says. */
  readonly aliases: number;
  /** 0..1: weighted stem cosine of the answer with the question and its expected points. */
  readonly likeness: number;
  /** 0..1: the same with the question alone. */
  readonly echo: number;
  /** 0..1: mean over the question's content words of the likeness of the answer's nearest word. */
  readonly words: number;
  /** How much nearer a sentence model finds answer and question than mean word vectors do; 0 without a model. */
  readonly modelLead: number;
  /** How near the answer's subject is to the question's, as learned from answers (`questionNearness`); 0 without words. */
  readonly nearness: number;
  /** −1..1: cosine of the answer's mean word vector with that of words for work, or for school and clubs. */
  readonly work: number;
  /** Mean word vector of the answer's content words, of length 1; null where none has a vector. */
  readonly meaning: Float32Array | null;
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
 * How near the answer is to this question. Words are compared by word vectors; one without a vector only matches itself.
 * @param points the expected points as they were heard; none where the question has none
 * @param subject cosine of answer and question, −1..1, that a model found; null without one
 */
export function topicEvidence(
  reading: AnswerReading,
  question: Question,
  vectors: WordVectors,
  points: readonly PointCoverage[],
  subject: number | null = null,
): TopicEvidence {
  const { tokens } = reading;
  const { asked, askedAs } = askedOf(question, vectors);
  const said = contentWeights(tokens, vectors);
  const saidMean = vectors.meanOf(said);
  const stems = stemWeights(contentOf(reading.terms));
  return {
    points:
      points.length === 0
        ? null
        : points.reduce((sum, point) => sum + point.score, 0) / points.length,
    aliases: shareSaid(
      stemsOf(question.points.flatMap((p) => p.aliases)),
      stems,
    ),
    likeness: stemCosine(
      stems,
      stemsOf([question.text, ...question.points.map((p) => p.text)]),
    ),
    echo: stemCosine(stems, stemsOf([question.text])),
    modelLead:
      subject === null
        ? 0
        : subject - (new VectorSimilarity(vectors).between(said, asked) ?? 0),
    meaning: saidMean,
    nearness: saidMean && askedAs ? questionNearness(saidMean, askedAs) : 0,
    work: saidMean
      ? Math.max(
          ...[WORK, STUDY].map((list) => {
            const centre = centreOf(list, vectors);
            return centre ? meanCosine(centre, saidMean) : 0;
          }),
        )
      : 0,
    ...nearestWords(asked, said, tokens, vectors),
  };
}

/** A question comes again with every answer to it: so many are kept as read. */
const KEPT_QUESTIONS = 1000;
interface Asked {
  readonly asked: ReadonlyMap<string, number>;
  readonly askedAs: AskedVector | null;
}
const questions = new WeakMap<WordVectors, Map<string, Asked>>();

function askedOf({ text, kind }: Question, vectors: WordVectors): Asked {
  let known = questions.get(vectors);
  if (!known) questions.set(vectors, (known = new Map<string, Asked>()));
  const key = `${kind}\n${text}`;
  let read = known.get(key);
  if (!read) {
    const asked = askedWeights(text, vectors);
    const mean = vectors.meanOf(asked);
    read = { asked, askedAs: mean && askedVector(mean, kind) };
    if (known.size >= KEPT_QUESTIONS) known.clear();
    known.set(key, read);
  }
  return read;
}

/** Pairs of words come again with every answer to a question: so many cosines are kept. */
const KEPT_COSINES = 50_000;
const cosines = new WeakMap<WordVectors, Map<number, number>>();

/** Cosine of two ranks' vectors, remembered. */
function cosinesOf(vectors: WordVectors): (a: number, b: number) => number {
  const known = cosines.get(vectors) ?? new Map<number, number>();
  cosines.set(vectors, known);
  return (a, b) => {
    const key = a * vectors.size + b;
    let cosine = known.get(key);
    if (cosine === undefined) {
      cosine = vectors.cosine(a, b);
      if (known.size >= KEPT_COSINES) known.clear();
      known.set(key, cosine);
    }
    return cosine;
  };
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

function shareSaid(
  wanted: ReadonlyMap<string, number>,
  said: ReadonlyMap<string, number>,
): number {
  let total = 0;
  let found = 0;
  for (const [stem, weight] of wanted) {
    total += weight;
    if (said.has(stem)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}

function nearestWords(
  asked: ReadonlyMap<string, number>,
  said: ReadonlyMap<string, number>,
  tokens: readonly Token[],
  vectors: WordVectors,
): Pick<TopicEvidence, 'words' | 'nearest'> {
  const ranks = [...said.keys()].map(
    (word) => [word, vectors.rankOf(word)] as const,
  );
  const cosineOf = cosinesOf(vectors);
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
            : cosineOf(rank, otherRank);
      if (likeness > best) [best, nearest] = [likeness, other];
    }
    sum += weight * best;
    if (best >= NEAR) near.set(nearest, Math.max(best, near.get(nearest) ?? 0));
  }
  const seen = new Set<string>();
  const nearest = tokens
    .filter(
      ({ lower }) =>
        near.has(lower) && !seen.has(lower) && seen.add(lower).size > 0,
    )
    .sort((a, b) => (near.get(b.lower) ?? 0) - (near.get(a.lower) ?? 0));
  return { words: total === 0 ? 0 : sum / total, nearest };
}
