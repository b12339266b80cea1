import type {
  EmotionGroup,
  EmotionReading,
  Sentence,
  SentenceEmotion,
} from '@interview/contracts';

/** The groups in plain words, in the order in which a person chooses from them. */
export const FEELINGS: Readonly<Record<EmotionGroup, string>> = {
  enthusiasm: 'Enthusiasm',
  pride_relief: 'Pride or relief',
  gratitude_care: 'Gratitude or care',
  nervous: 'Nerves',
  frustration: 'Frustration',
  disappointment: 'Disappointment',
  uncertainty: 'Doubt',
  neutral: 'No particular feeling',
};

/** A stretch of a quote; `marked` where it is one of the words that speak for the feeling. */
export interface QuoteRun {
  readonly text: string;
  readonly marked: boolean;
}

export interface StatedFeeling {
  readonly sentenceId: string;
  /** What the sentence says, as the person has it or else as it was read. */
  readonly word: string;
  readonly group: EmotionGroup;
  /** How it was read before the person put it right; null where they did not. */
  readonly readAs: string | null;
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
 * that speak for each. Left out: what sounds neutral, what only may be so, and sentences not known. What the
 * person put right always stays, without marks: they spoke for what was read.
 */
export function statedFeelings(
  reading: EmotionReading,
  sentences: readonly Sentence[],
  text: string,
): StatedFeeling[] {
  return reading.sentences.flatMap((read) => {
    const { sentenceId, group, corrected } = read;
    const sentence = sentences.find(({ id }) => id === sentenceId);
    const shown = corrected ?? (isPlain(read) ? group : undefined);
    if (!sentence || shown === undefined) return [];
    const marks = shown === group ? tellingWords(read.words) : [];
    return [
      {
        sentenceId,
        word: FEELINGS[shown],
        group: shown,
        readAs: corrected === undefined ? null : FEELINGS[group],
        runs: runsOf(sentence, marks, text),
        startSec: sentence.startSec,
        endSec: sentence.endSec,
      },
    ];
  });
}

const isPlain = ({ group, strength }: SentenceEmotion) =>
  group !== 'neutral' && strength === 'sounds';

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
