import type {
  CharSpan,
  EmotionGroup,
  EmotionReading,
  SentenceEmotion,
} from '@interview/contracts';
import { EmotionGroupSchema } from '@interview/contracts';
import { roundTo } from '../measures/measure';
import type { AnswerReading } from '../reading/read-answer';
import { divisorOf, emotionWords } from './emotion-features';
import packed from './emotion-weights.json';
import { frontDecoded } from './front-coding';

/** From here a group is shown as "sounds …", and from the lower one at most as a faint "maybe". */
export const SOUNDS_FROM = 0.6;
const MAYBE_FROM = 0.3;
/** Words shown as the reason of a prediction. */
const SHOWN_WORDS = 3;

interface Group {
  readonly name: EmotionGroup;
  readonly threshold: number;
  readonly slope: number;
  readonly offset: number;
  readonly bias: number;
  readonly scale: number;
}

const groups: readonly Group[] = packed.groups.map((group) => ({
  ...group,
  name: EmotionGroupSchema.parse(group.name),
}));
const idf = new Uint8Array(Buffer.from(packed.idf, 'base64'));
/** Of each word its weights for all groups, one after another. */
const weights = new Int8Array(Buffer.from(packed.weights, 'base64'));
/** Numbers of all words, alone or in a pair, and by them the places of words and pairs among the weights. */
const numbers = new Map<string, number>();
const numberOf = (word: string) => {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
};
const features = frontDecoded(packed.words).map((name) =>
  name.split(' ').map(numberOf),
);
const places = new Map<number, number>();
/** Numbers of words are below it, those of pairs are not. */
const BASE = numbers.size;
features.forEach(([first = 0, second], at) => {
  places.set(second === undefined ? first : pairOf(first, second), at);
});

/** What stands for a pair of words. */
function pairOf(first: number, second: number): number {
  return (first + 1) * BASE + second;
}

export interface EmotionScore {
  readonly group: EmotionGroup;
  /** Calibrated probability 0..1. */
  readonly probability: number;
  /** From here the group counts as said: the best threshold on the development set. */
  readonly threshold: number;
  /** Words that speak for the group, the strongest first; ranges are into the given text. */
  words(): (CharSpan & { readonly weight: number })[];
}

/** A word or pair of a sentence that has weights, with its first place. */
interface Term extends CharSpan {
  readonly id: number;
  count: number;
  value: number;
}

/** Probability of each group for one sentence, in the order of the weights. Linear; the same text, the same numbers. */
export function scoreEmotion(text: string): EmotionScore[] {
  const terms = new Map<number, Term>();
  const add = (id: number | undefined, startChar: number, endChar: number) => {
    if (id === undefined) return;
    const known = terms.get(id);
    if (known) known.count += 1;
    else terms.set(id, { id, count: 1, value: 0, startChar, endChar });
  };
  let last: number | undefined;
  for (const { name, startChar, endChar, before } of emotionWords(text)) {
    const number = numbers.get(name);
    if (number !== undefined) {
      add(places.get(number), startChar, endChar);
      if (before && last !== undefined)
        add(places.get(pairOf(last, number)), before.startChar, endChar);
    }
    last = number;
  }
  const found = [...terms.values()];
  let squares = 0;
  const sums = new Float64Array(groups.length);
  for (const term of found) {
    const { id, count } = term;
    term.value = (1 + Math.log(count)) * ((idf[id] ?? 0) / 20);
    squares += term.value * term.value;
    for (let at = 0; at < sums.length; at += 1)
      sums[at] =
        (sums[at] ?? 0) + (weights[id * sums.length + at] ?? 0) * term.value;
  }
  const divisor = divisorOf(squares);
  return groups.map((group, at): EmotionScore => {
    const unit = group.scale / divisor;
    const raw = group.bias + unit * (sums[at] ?? 0);
    return {
      group: group.name,
      probability: 1 / (1 + Math.exp(-(group.slope * raw + group.offset))),
      threshold: group.threshold,
      words: () =>
        found
          .map(({ id, value, startChar, endChar }) => ({
            startChar,
            endChar,
            weight: unit * (weights[id * sums.length + at] ?? 0) * value,
          }))
          .filter((term) => term.weight > 0)
          .sort((x, y) => y.weight - x.weight)
          .slice(0, SHOWN_WORDS),
    };
  });
}

/**
 * How far above its threshold a group is. Neutral counts for less than on the web, where a comment without a
 * known word is mostly neutral: set on half a of our interview sentences.
 */
const NEUTRAL_SHARE = 0.65;
const lead = ({ group, probability, threshold }: EmotionScore) =>
  (probability / threshold) * (group === 'neutral' ? NEUTRAL_SHARE : 1);

/** The group a sentence sounds most like: the one furthest above its threshold. */
export function emotionOf(text: string): EmotionScore {
  return scoreEmotion(text).reduce((best, score) =>
    lead(score) > lead(best) ? score : best,
  );
}

/**
 * What the sentences' words sound like. From words alone, fillers left out; never from the voice, and no part of
 * any rating. Only sentences with a group other than neutral at 0.3 or more are given.
 */
export function readEmotion({
  sentences,
  quiet,
  evidenceOf,
}: AnswerReading): EmotionReading {
  const read = sentences.flatMap((sentence): SentenceEmotion[] => {
    const score = emotionOf(quiet.slice(sentence.startChar, sentence.endChar));
    const { group, probability } = score;
    if (group === 'neutral' || probability < MAYBE_FROM) return [];
    const words = score.words();
    if (words.length === 0) return [];
    return [
      {
        sentenceId: sentence.id,
        group,
        probability: roundTo(probability, 3),
        strength: probability >= SOUNDS_FROM ? 'sounds' : 'maybe',
        words: words.map(({ startChar, endChar, weight }) => ({
          ...evidenceOf({
            startChar: sentence.startChar + startChar,
            endChar: sentence.startChar + endChar,
          }),
          weight: roundTo(weight, 2),
        })),
      },
    ];
  });
  return { model: 'emotion-8', attribution: packed.source, sentences: read };
}
