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
/** Places of the words, and of the pairs of words by the first. */
const places = new Map<string, number>();
const pairs = new Map<string, Map<string, number>>();
frontDecoded(packed.words).forEach((name, at) => {
  const [first = '', second] = name.split(' ');
  if (second === undefined) places.set(first, at);
  else
    pairs.set(
      first,
      (pairs.get(first) ?? new Map<string, number>()).set(second, at),
    );
});

export interface EmotionScore {
  readonly group: EmotionGroup;
  /** Calibrated probability 0..1. */
  readonly probability: number;
  /** From here the group counts as said: the best threshold on the development set. */
  readonly threshold: number;
  /** Words that speak for the group, the strongest first; ranges are into the given text. */
  words(): (CharSpan & { readonly weight: number })[];
}

/** Probability of each group for one sentence, in the order of the weights. Linear; the same text, the same numbers. */
export function scoreEmotion(text: string): EmotionScore[] {
  const found = new Map<number, { count: number; span: CharSpan }>();
  const add = (id: number | undefined, span: CharSpan) => {
    if (id === undefined) return;
    const known = found.get(id);
    if (known) known.count += 1;
    else found.set(id, { count: 1, span });
  };
  for (const { name, startChar, endChar, before } of emotionWords(text)) {
    add(places.get(name), { startChar, endChar });
    if (!before) continue;
    const pair = pairs.get(before.name)?.get(name);
    add(pair, { startChar: before.startChar, endChar });
  }
  const values = [...found].map(([id, { count, span }]) => ({
    id,
    span,
    value: (1 + Math.log(count)) * ((idf[id] ?? 0) / 20),
  }));
  const divisor = divisorOf(
    values.reduce((sum, v) => sum + v.value * v.value, 0),
  );
  const sums = new Float64Array(groups.length);
  for (const { id, value } of values)
    for (let at = 0; at < sums.length; at += 1)
      sums[at] =
        (sums[at] ?? 0) + (weights[id * sums.length + at] ?? 0) * value;
  return groups.map((group, at): EmotionScore => {
    const unit = group.scale / divisor;
    const raw = group.bias + unit * (sums[at] ?? 0);
    return {
      group: group.name,
      probability: 1 / (1 + Math.exp(-(group.slope * raw + group.offset))),
      threshold: group.threshold,
      words: () =>
        values
          .map(({ id, span, value }) => ({
            ...span,
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
