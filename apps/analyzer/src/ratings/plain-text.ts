import type { CharSpan } from '@interview/contracts';
import type { TextWord } from '../reading/find-words';

/**
 * Sentences as the cues see them: lower case, no fillers, no signs, no articles, one space between words and a
 * line for each.
 */
export interface PlainText {
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

/** The plain text of sentences, each given by its words in order. */
export function plainText(
  sentences: readonly (readonly TextWord[])[],
): PlainText {
  const kept: TextWord[] = [];
  const starts: number[] = [];
  let text = '';
  sentences.forEach((words, at) => {
    if (at > 0) text += '\n';
    let isFirst = true;
    for (const word of words) {
      if (ARTICLES.has(word.lower)) continue;
      if (!isFirst) text += ' ';
      isFirst = false;
      starts.push(text.length);
      kept.push(word);
      text += SPELLINGS.get(word.lower) ?? word.lower;
    }
  });
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
 * A pattern over plain text: its spaces match no line break, so that nothing it finds spans two sentences. Articles in it are left out, as they are in the sentence; `DET ` stands for
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
