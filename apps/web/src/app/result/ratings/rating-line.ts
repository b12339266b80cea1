import type {
  Criterion,
  Evidence,
  ModelRating,
  Quote,
  Rating,
} from '@interview/contracts';

/** The five levels in words, as answers to the questions below. */
export const LEVEL_WORDS = [
  'Not yet',
  'A little',
  'In part',
  'Mostly',
  'Fully',
] as const;

/** What the answer is held against, in the words of the page. */
export const RATING_QUESTIONS: Readonly<Record<Criterion, string>> = {
  relevance: 'Does it answer the question?',
  structure: 'Does it follow a line?',
  specificity: 'Is it specific?',
  ownership: 'Is your own part visible?',
  clarity: 'Is it easy to follow?',
};

/** The drawing, in units of its own. */
export const LINE = { width: 160, height: 18, inset: 9 } as const;

export interface RatingLine {
  readonly dot: number;
  readonly band: { readonly x: number; readonly width: number };
}

/** Place of a level 1..5 on the line, in drawing units; the ends keep room for the dot. */
export const levelX = (level: number): number =>
  LINE.inset + ((level - 1) / 4) * (LINE.width - 2 * LINE.inset);

/** Dot and band of a rating; null where nothing was assessed. */
export function ratingLine(
  rating: Pick<Rating, 'value' | 'low' | 'high'>,
): RatingLine | null {
  const { value } = rating;
  if (value === null) return null;
  const from = levelX(rating.low ?? value);
  const to = levelX(rating.high ?? value);
  const end = 5;
  return {
    dot: levelX(value),
    band: { x: from - end, width: to - from + 2 * end },
  };
}

/** The word for a rating: its level, or why there is none. */
export function ratingWord(
  rating: Pick<Rating, 'value' | 'notAssessed'>,
): string {
  if (rating.value !== null) return LEVEL_WORDS[rating.value - 1];
  return rating.notAssessed?.code === 'asks-for-knowledge'
    ? 'Not asked here'
    : 'Not enough evidence';
}

/** The drawing in words. */
export function lineText(
  rating: Pick<Rating, 'value' | 'low' | 'high'>,
): string {
  const { value, low, high } = rating;
  if (value === null) return 'Not rated';
  const word = LEVEL_WORDS[value - 1];
  if (low === null || high === null || low === high) return word;
  return `${word}; it may be anything from ${quoted(low)} to ${quoted(high)}`;
}

const quoted = (level: number) => `“${LEVEL_WORDS[level - 1]}”`;

/**
 * Mean of the assessed ratings, 1..5, as words: the level it is nearest to, or the two it lies between
 * where it is a quarter of a level or more from both. Empty without one.
 */
export function overallWords(overall: number | null): string {
  if (overall === null) return '';
  const nearest = Math.round(overall);
  if (Math.abs(overall - nearest) < 0.25) return quoted(nearest);
  return `between ${quoted(Math.floor(overall))} and ${quoted(Math.ceil(overall))}`;
}

export interface EvidenceQuote {
  /** Different words, in the order they were said. */
  readonly words: readonly string[];
  /** Time of the first; null where nothing was timed. */
  readonly startSec: number | null;
  readonly endSec: number | null;
}

const QUOTES = 3;
const QUOTE_CHARS = 72;

/**
 * The first words that a rating rests on: at most three stretches, and no more of them than fit beside a
 * long one. Null where there are none.
 */
export function quoteOf(
  evidence: readonly Evidence[],
  text: string,
): EvidenceQuote | null {
  const words: string[] = [];
  let first: Evidence | undefined;
  for (const one of evidence) {
    const said = shortened(text.slice(one.startChar, one.endChar).trim());
    if (said === '' || words.includes(said)) continue;
    if (first && [...words, said].join('').length > QUOTE_CHARS) break;
    first ??= one;
    words.push(said);
    if (words.length === QUOTES) break;
  }
  return first
    ? { words, startSec: first.startSec, endSec: first.endSec }
    : null;
}

function shortened(words: string): string {
  if (words.length <= QUOTE_CHARS) return words;
  const cut = words.lastIndexOf(' ', QUOTE_CHARS);
  return `${words.slice(0, cut > 0 ? cut : QUOTE_CHARS)}\u00A0…`;
}

/** A language model's own rating, where it is far enough from the measured one to be worth a look. */
export interface OtherReading {
  readonly word: string;
  readonly reason: string;
  readonly quotes: readonly {
    /** By which its words are lit. */
    readonly key: string;
    /** Cut short where it is long; the whole of it is lit. */
    readonly words: string;
    readonly span: Quote;
  }[];
}

/** Ratings may be off by one, so that only more than one apart is another reading. */
const BAND = 1;

/** Null where the model did not rate this, where nothing was measured, or where the two agree within the band. */
export function otherReading(
  rating: Pick<Rating, 'criterion' | 'value'>,
  byModel: readonly ModelRating[],
): OtherReading | null {
  const model = byModel.find(({ criterion }) => criterion === rating.criterion);
  if (!model || rating.value === null) return null;
  if (Math.abs(model.value - rating.value) <= BAND) return null;
  return {
    word: quoted(model.value),
    reason: model.reason,
    quotes: model.quotes.map((quote, index) => ({
      key: `model-${model.criterion}-${index}`,
      words: shortened(quote.text),
      span: quote,
    })),
  };
}
