import type { CharSpan } from '@interview/contracts';
import type { PlainWord } from './plain-words';
import { formOf } from './word-forms';

/** Plain words with one space between them. Full stops are no part of it: where sentences end is a matter of who writes them down. */
export interface PlainText {
  readonly text: string;
  /** The range in the cleaned text that a range of `text` came from. */
  spanOf(start: number, end: number): CharSpan;
}

/** The plain text of an answer's plain words: their forms, or the words as they are said. */
export function plainText(
  words: readonly PlainWord[],
  by: 'form' | 'lower' = 'form',
): PlainText {
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += word[by];
  }
  const wordAt = (at: number) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= at) low = middle;
      else high = middle;
    }
    return words[low];
  };
  return {
    text,
    spanOf: (start, end) => ({
      startChar: wordAt(start)?.startChar ?? 0,
      endChar: wordAt(Math.max(start, end - 1))?.endChar ?? 0,
    }),
  };
}

/**
 * A pattern over the forms of words, written in plain English: its words are put into the form that the text's words
 * have, and articles are left out as they are there. `DET ` stands for any or no determiner, `\\p{L}+` for any word.
 */
export function plainPattern(source: string): RegExp {
  return saidPattern(plainSource(source));
}

/** The same without its edges: to be built into another pattern. */
export function plainSource(source: string): string {
  return source
    .replaceAll(
      'DET ',
      '(?:(?:my|our|your|their|his|her|its|this|that|these|some|another|one|each) )?',
    )
    .replace(/\b(?:the|an?) (?=[^|])/g, '')
    .replace(/(?<!\\)\b[a-z]+/g, formOf);
}

/**
 * A pattern over words as they are said, without articles. `\b` says nothing new of a word that begins with an English
 * letter or a digit; it is there because it is quick to fail.
 */
export function saidPattern(source: string): RegExp {
  return new RegExp(
    `\\b(?<![\\p{L}\\p{N}'])(?:${source})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}
