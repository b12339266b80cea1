import type {
  CharSpan,
  Evidence,
  Transcript,
  Word,
} from '@interview/contracts';

/** When the words of an answer were said. */
export interface Timing {
  /** In order of time. */
  readonly words: readonly Word[];
  /** Start of the first word to the end of the last: thinking time before the first word is not in it. */
  readonly windowSec: number;
  /** Speech that was found in the recording; the window where the recogniser did not say. */
  readonly speechSec: number;
}

/** Timing of a transcript; null when nothing was timed (typed answers). */
export function timingOf(transcript: Transcript): Timing | null {
  const words = transcript.segments
    .flatMap((segment) => segment.words)
    .map((word) => ({ ...word, endSec: Math.max(word.startSec, word.endSec) }))
    .sort((a, b) => a.startSec - b.startSec || a.endSec - b.endSec);
  const first = words[0];
  if (!first) return null;
  const end = words.reduce((latest, w) => Math.max(latest, w.endSec), 0);
  const windowSec = end - first.startSec;
  return { words, windowSec, speechSec: transcript.speechSec ?? windowSec };
}

/** Whether the word's span still points at the word: after a correction it may not. */
export function isAligned(word: Word, text: string): boolean {
  return (
    word.endChar > word.startChar &&
    word.endChar <= text.length &&
    text.slice(word.startChar, word.endChar).toLowerCase() ===
      word.text.toLowerCase()
  );
}

/**
 * A function that adds times to a range of the original text: from the start of the first timed word
 * in it to the end of the last. Null times where no timed word is in the range.
 */
export function evidenceFinder(
  timing: Timing | null,
  text: string,
): (span: CharSpan) => Evidence {
  const words = (timing?.words ?? [])
    .filter((word) => isAligned(word, text))
    .sort((a, b) => a.startChar - b.startChar);
  return ({ startChar, endChar }) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.endChar ?? Infinity) > startChar) high = middle;
      else low = middle + 1;
    }
    let startSec: number | null = null;
    let endSec: number | null = null;
    for (let at = low; at < words.length; at += 1) {
      const word = words[at];
      if (!word || word.startChar >= endChar) break;
      startSec = Math.min(startSec ?? Infinity, word.startSec);
      endSec = Math.max(endSec ?? 0, word.endSec);
    }
    return { startChar, endChar, startSec, endSec };
  };
}
