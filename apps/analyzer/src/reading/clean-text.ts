import type { CharSpan } from '@interview/contracts';

/**
 * Of a run without white space only so much is read: nobody says more, and the tokenizer's time is quadratic in the
 * length of a run.
 */
export const MAX_RUN_CHARS = 100;

/** The answer's text as it is read, and the way back to the text as it was written. */
export interface CleanText {
  readonly text: string;
  /** Turns a range of `text` into the range of the original text it came from. */
  toOriginal(span: CharSpan): CharSpan;
}

/** Joiners, direction marks and soft hyphens: invisible, and in the middle of a word they would split it. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** One code unit as it is read: '' when it is left out, ' ' when it only separates. */
function readUnit(text: string, at: number): string {
  const unit = text.charAt(at);
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x7f) return unit;
  if (unit === '\n') return '\n';
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return ' ';
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return "'";
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = text.charCodeAt(at + 1);
    return next >= 0xdc00 && next <= 0xdfff ? unit : ' ';
  }
  if (code >= 0xdc00 && code <= 0xdfff) {
    const previous = text.charCodeAt(at - 1);
    return previous >= 0xd800 && previous <= 0xdbff ? unit : ' ';
  }
  if (INVISIBLE.test(unit)) return '';
  return /\s/.test(unit) ? ' ' : unit;
}

/** Printable ASCII and line breaks without a long run: most answers, and nothing about them changes. */
const isClean = (text: string) =>
  !/[^\x20-\x7e\n]/.test(text) && !LONG_RUN.test(text);
const LONG_RUN = new RegExp(`[^ \\n]{${MAX_RUN_CHARS + 1}}`);

/**
 * Makes any text safe to read: control characters and lone surrogates become spaces, invisible
 * characters go, curly apostrophes become straight, and of runs without white space all beyond
 * `MAX_RUN_CHARS` characters is left out. Linear; never throws.
 */
export function cleanText(original: string): CleanText {
  if (isClean(original)) {
    const end = original.length;
    const within = (at: number) => Math.min(at, end);
    return {
      text: original,
      toOriginal: ({ startChar, endChar }) => ({
        startChar: within(startChar),
        endChar: within(Math.max(startChar, endChar)),
      }),
    };
  }
  const units: string[] = [];
  const origins: number[] = [];
  let run = 0;
  for (let at = 0; at < original.length; at += 1) {
    const unit = readUnit(original, at);
    if (unit === '') continue;
    const isSpace = unit === ' ' || unit === '\n';
    const closesPair =
      /[\udc00-\udfff]/.test(unit) &&
      /[\ud800-\udbff]/.test(units.at(-1) ?? '');
    if (!isSpace && run >= MAX_RUN_CHARS && !closesPair) continue;
    units.push(unit);
    origins.push(at);
    run = isSpace ? 0 : run + 1;
  }
  return {
    text: units.join(''),
    toOriginal: ({ startChar, endChar }) => {
      const start = origins[startChar] ?? original.length;
      if (endChar <= startChar) return { startChar: start, endChar: start };
      const last = origins[endChar - 1];
      return {
        startChar: start,
        endChar: last === undefined ? original.length : last + 1,
      };
    },
  };
}
