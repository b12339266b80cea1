import type { TextWord } from './find-words';

/** A word with the silence before it; none where nothing was timed. */
export interface PausedWord extends TextWord {
  readonly pauseBeforeSec?: number | null;
}

/** Half a second of silence is ordinary; from 0.6 s listeners hear the end of a clause (Liu et al. 2022). */
const PAUSE_SEC = 0.6;
/** Fewer words than this never stand as a sentence of their own: a hesitation is not an end. */
const FEWEST_WORDS = 3;
/** A run of this many words without an end is broken at conjunctions. */
const LONG_RUN_WORDS = 25;
/** Words between two such breaks. */
const CLAUSE_WORDS = 12;
/** A punctuated text is broken only where a run goes on this long. */
const RUNAWAY_WORDS = 60;
/** Fewer ends than one in so many words: the text is taken as unpunctuated. */
const WORDS_PER_END = 50;

const END = /[.!?…。！？]/;
const LIST_ITEM = /\n\s*(?:[-*•]|\p{Lu}|\p{N})|\n\s*\n/u;
const CONJUNCTION =
  /^(?:and|but|so|because|then|however|although|after|afterwards|when|while|since)$/;

/**
 * Where sentences must end because the text does not say so: character offsets of the first letter of
 * the next sentence, ascending. New paragraphs and list items always break. Unpunctuated runs (a draft
 * recogniser writes no punctuation) break at pauses of 0.6 s, and otherwise before conjunctions.
 */
export function sentenceBreaks(
  text: string,
  words: readonly PausedWord[],
): number[] {
  const runs: PausedWord[][] = [];
  const breaks: number[] = [];
  let run: PausedWord[] = [];
  let ends = 0;
  words.forEach((word, at) => {
    const before = words[at - 1];
    const between = before ? text.slice(before.endChar, word.startChar) : '';
    const isPlain = between === ' ';
    const isEnd = !isPlain && END.test(between);
    const isItem =
      !isPlain && !isEnd && LIST_ITEM.test(between + word.text.slice(0, 2));
    if (isItem) breaks.push(word.startChar);
    if (isEnd || isItem) {
      runs.push(run);
      run = [];
      ends += 1;
    }
    run.push(word);
  });
  runs.push(run);
  const isPunctuated = ends * WORDS_PER_END >= words.length;
  for (const words of runs) {
    if (isPunctuated && words.length <= RUNAWAY_WORDS) continue;
    for (const clause of splitAtPauses(words)) {
      breaks.push(...conjunctionBreaks(clause));
      const first = clause[0];
      if (first && first !== words[0]) breaks.push(first.startChar);
    }
  }
  return breaks.sort((a, b) => a - b);
}

function splitAtPauses(run: readonly PausedWord[]): PausedWord[][] {
  const parts: PausedWord[][] = [];
  let part: PausedWord[] = [];
  run.forEach((word, at) => {
    const paused = (word.pauseBeforeSec ?? 0) >= PAUSE_SEC;
    const enough =
      part.length >= FEWEST_WORDS && run.length - at >= FEWEST_WORDS;
    if (paused && enough) {
      parts.push(part);
      part = [];
    }
    part.push(word);
  });
  if (part.length > 0) parts.push(part);
  return parts;
}

function conjunctionBreaks(clause: readonly PausedWord[]): number[] {
  const breaks: number[] = [];
  if (clause.length <= LONG_RUN_WORDS) return breaks;
  let since = 0;
  clause.forEach((word, at) => {
    const left = clause.length - at;
    const previous = clause[at - 1]?.lower ?? '';
    // "and then", "so because": one break before both.
    const opens = CONJUNCTION.test(word.lower) && !CONJUNCTION.test(previous);
    if (opens && since >= CLAUSE_WORDS && left >= FEWEST_WORDS) {
      breaks.push(word.startChar);
      since = 0;
    }
    since += 1;
  });
  return breaks;
}
