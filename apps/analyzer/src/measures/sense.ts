import type { Reason } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import type { Token } from '../reading/wink-reader';
import type { TopicEvidence } from '../relevance/topic-evidence';
import type { WordVectors } from '../vectors/open-vectors';
import packed from './sense-weights.json';
import { wordOrder } from './word-order';

const weights = packed.weights.split(' ').map(Number);

/**
 * From here words are taken as telling nothing. With weights that had not seen the question 178 of 220 of nonsense are
 * above it, 14 of 2,150 answers to their own question, and 10 of 845 short answers of students.
 */
const NOTHING_TOLD_FROM = 0.55;

const listed = (list: string) => new Set(list.split(' '));
/** Learners leave them out or put them in. */
const ARTICLES = listed('a an the');
const FIRST_PERSON = listed('i we my our me us myself');
const PEOPLE = listed(
  'you your he she they them him her his their who someone somebody anyone everyone everybody nobody people ' +
    'customer customers client user users team manager boss colleague patient',
);
const LINKS = listed('because so if then when but and that to');
/** Rank of a word that is not in the list, and what softens the ranks of the commonest. */
const SOFT_RANK = 20;

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
  let [said, stops, speaker, people, links, rarity] = [0, 0, 0, 0, 0, 0];
  let content = 0;
  const ranks: number[] = [];
  for (const { lower, isWord, isStop, hasLetters } of tokens) {
    if (!isWord || ARTICLES.has(lower)) continue;
    said += 1;
    if (isStop) stops += 1;
    if (FIRST_PERSON.has(lower)) speaker += 1;
    else if (PEOPLE.has(lower)) people += 1;
    if (LINKS.has(lower)) links += 1;
    if (isStop || !hasLetters) continue;
    content += 1;
    const rank = vectors.rankOf(lower);
    rarity += Math.log((rank ?? vectors.size) + SOFT_RANK);
    if (rank !== null) ranks.push(rank);
  }
  let alike = 0;
  for (let at = 1; at < ranks.length; at += 1)
    alike += vectors.cosine(ranks[at - 1] ?? 0, ranks[at] ?? 0);
  const words = Math.max(1, said);
  return [
    alike / Math.max(1, ranks.length - 1),
    rarity / Math.max(1, content),
    stops / words,
    speaker / words,
    (speaker + people) / words,
    links / words,
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
  { tokens, transcript }: AnswerReading,
  vectors: WordVectors,
  topic: TopicEvidence,
): Reason | null {
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
    (total, value, at) => total + value * (weights[at] ?? 0),
    packed.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
