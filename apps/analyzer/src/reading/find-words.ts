import type { CharSpan } from '@interview/contracts';

/** One word as people count words: letters and digits, with apostrophes, hyphens or points inside. */
export interface TextWord extends CharSpan {
  readonly text: string;
  /** Lower case. */
  readonly lower: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['.,_&/@-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a cleaned text in order. A contraction or a hyphenated word is one word. */
export function findWords(text: string): TextWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    startChar: match.index,
    endChar: match.index + match[0].length,
  }));
}
