import type { Reason } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import type { Token } from '../reading/wink-reader';
import type { TopicEvidence } from '../relevance/topic-evidence';
import type { WordVectors } from '../vectors/open-vectors';
import packed from './sense-weights.json';
import { wordOrder } from './word-order';

/** From here words are taken as telling nothing: no answer of our development sets to its own question is above it. */
const NOTHING_TOLD_FROM = 0.5;

const words = (list: string) => new Set(list.split(' '));
/** Learners leave them out or put them in. */
const ARTICLES = words('a an the');
const FIRST_PERSON = words('i we my our me us myself');
const PEOPLE = words(
  'you your he she they them him her his their who someone somebody anyone everyone everybody nobody people ' +
    'customer customers client user users team manager boss colleague patient',
);
const LINKS = words('because so if then when but and that to');
/** Rank of a word that is not in the list, and what softens the ranks of the commonest. */
const SOFT_RANK = 20;

/** Place of the nearness to the question in `senseFeatures`. */
export const NEARNESS = 9;

/**
 * What tells an answer from fluent words that tell nothing: how alike neighbouring words are, how rare, shares of
 * function words, of the speaker, of people and of links, the order of words, how near they are to the question and to
 * work, and the mean word vector. Articles and full stops count for nothing.
 */
export function senseFeatures(
  tokens: readonly Token[],
  vectors: WordVectors,
  topic: TopicEvidence,
): number[] {
  const said = tokens.filter((t) => t.isWord && !ARTICLES.has(t.lower));
  const content = said.filter((t) => !t.isStop && t.hasLetters);
  const ranks = content.map((t) => vectors.rankOf(t.lower));
  const known = ranks.filter((rank) => rank !== null);
  const share = (of: (token: Token) => boolean) =>
    said.filter(of).length / Math.max(1, said.length);
  const rarity = ranks.map((rank) =>
    Math.log((rank ?? vectors.size) + SOFT_RANK),
  );
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return [
    mean(
      known.slice(1).map((rank, at) => vectors.cosine(known[at] ?? 0, rank)),
    ),
    mean(rarity),
    share((t) => t.isStop),
    share((t) => FIRST_PERSON.has(t.lower)),
    share((t) => FIRST_PERSON.has(t.lower) || PEOPLE.has(t.lower)),
    share((t) => LINKS.has(t.lower)),
    wordOrder(tokens) ?? 0,
    topic.echo,
    topic.words,
    topic.nearness,
    topic.work,
    ...(topic.meaning ?? new Float32Array(vectors.dimensions)),
  ];
}

/**
 * Why words that pass every other check can't be judged: they tell nothing (words in no order, a phone menu, a bridge that
 * is taken over). Null when they tell something. Counting words cannot know what is meant; who is misjudged reads what was
 * missed and can say it in other words.
 */
export function whyNothingTold(
  { sentences, transcript }: AnswerReading,
  vectors: WordVectors,
  topic: TopicEvidence,
): Reason | null {
  const tokens = sentences.flatMap((s) => s.tokens);
  const features = senseFeatures(tokens, vectors, topic);
  if (chanceOfNonsense(features) < NOTHING_TOLD_FROM) return null;
  return {
    code: 'nothing-told',
    message:
      transcript.source === 'typed'
        ? 'We could not make out an answer in these words. Say plainly who did what, or what you would do and why.'
        : 'We could not make out an answer in these words. If they were misheard, put the transcript right; if not, say plainly who did what, or what you would do and why.',
  };
}

/** 0..1: estimated probability that words tell nothing. Logistic regression, made by tools/training/train-sense.mjs. */
export function chanceOfNonsense(features: readonly number[]): number {
  const sum = features.reduce(
    (total, value, at) => total + value * (packed.weights[at] ?? 0),
    packed.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
