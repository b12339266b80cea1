import type {
  EmotionGroup,
  EmotionReading,
  Sentence,
  SentenceEmotion,
} from '@interview/contracts';

type Feeling = Exclude<EmotionGroup, 'neutral'>;

const FEELINGS: Readonly<Record<Feeling, string>> = {
  enthusiasm: 'Enthusiasm',
  pride_relief: 'Pride or relief',
  gratitude_care: 'Gratitude or care',
  nervous: 'Nerves',
  frustration: 'Frustration',
  disappointment: 'Disappointment',
  uncertainty: 'Doubt',
};

/** A stretch of a quote; `marked` where it is one of the words that speak for the feeling. */
export interface QuoteRun {
  readonly text: string;
  readonly marked: boolean;
}

export interface StatedFeeling {
  readonly sentenceId: string;
  readonly word: string;
  readonly runs: readonly QuoteRun[];
  readonly startSec: number | null;
  readonly endSec: number | null;
}

interface Span {
  readonly startChar: number;
  readonly endChar: number;
}

/**
 * Feelings that sentences of the answer plainly sound like, in the order they were said, with the words
 * that speak for each. Left out: what sounds neutral, what only may be so, and sentences not known.
 */
export function statedFeelings(
  reading: EmotionReading,
  sentences: readonly Sentence[],
  text: string,
): StatedFeeling[] {
  return reading.sentences.flatMap(({ sentenceId, group, strength, words }) => {
    const sentence = sentences.find(({ id }) => id === sentenceId);
    if (!sentence || group === 'neutral' || strength === 'maybe') return [];
    return [
      {
        sentenceId,
        word: FEELINGS[group],
        runs: runsOf(sentence, tellingWords(words), text),
        startSec: sentence.startSec,
        endSec: sentence.endSec,
      },
    ];
  });
}

/** A word weaker than this share of the strongest one tells nothing. */
const TELLING_SHARE = 0.3;

function tellingWords(words: SentenceEmotion['words']) {
  const most = Math.max(...words.map(({ weight }) => weight));
  return words.filter(({ weight }) => weight >= most * TELLING_SHARE);
}

/** The stretch of the text cut into marked and unmarked runs; marks that overlap become one. */
export function runsOf(
  within: Span,
  marks: readonly Span[],
  text: string,
): QuoteRun[] {
  const runs: QuoteRun[] = [];
  let at = within.startChar;
  const add = (end: number, marked: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  const sorted = [...marks].sort((a, b) => a.startChar - b.startChar);
  for (const { startChar, endChar } of sorted) {
    if (startChar >= within.endChar || endChar <= at) continue;
    add(startChar, false);
    add(Math.min(endChar, within.endChar), true);
  }
  add(within.endChar, false);
  return runs;
}
