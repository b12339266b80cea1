import type { CharSpan } from '@interview/contracts';
import type { TextWord } from '../reading/find-words';

/** A sentence as the cues see it: lower case, no fillers, no signs, no articles, one space between words. */
export interface PlainSentence {
  readonly text: string;
  /** The range in the cleaned text that a range of `text` came from. */
  spanOf(start: number, end: number): CharSpan;
}

/** Learners and dialects leave articles out or put them in: no cue may hang on them. */
const ARTICLES = new Set(['a', 'an', 'the']);
/** Spoken and regional spellings of words that cues hold. */
const SPELLINGS = new Map<string, string>(
  Object.entries({
    cause: 'because',
    cos: 'because',
    cuz: 'because',
    coz: 'because',
    myself: 'myself',
    meself: 'myself',
    mysen: 'myself',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'have to',
    afterward: 'afterwards',
    learnt: 'learned',
    realised: 'realized',
    realise: 'realize',
  }),
);

/** The plain sentence of some words in order. */
export function plainSentence(words: readonly TextWord[]): PlainSentence {
  const kept: TextWord[] = [];
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    if (ARTICLES.has(word.lower)) continue;
    if (text !== '') text += ' ';
    starts.push(text.length);
    kept.push(word);
    text += SPELLINGS.get(word.lower) ?? word.lower;
  }
  const wordAt = (at: number) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= at) low = middle;
      else high = middle;
    }
    return kept[low];
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
 * A pattern over plain sentences. Articles in it are left out, as they are in the sentence; `DET ` stands for
 * any or no determiner.
 */
export function plainPattern(source: string): RegExp {
  const plain = source
    .replace(/\b(?:the|an?) (?=[^|])/g, '')
    .replaceAll(
      'DET ',
      '(?:(?:my|our|your|their|his|her|its|this|that|these|some|another|one|each) )?',
    );
  return new RegExp(`(?<![\\p{L}\\p{N}'])(?:${plain})(?![\\p{L}\\p{N}])`, 'gu');
}
