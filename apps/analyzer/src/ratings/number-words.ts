const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 20 + at * 10]),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Words that a number in words begins with: most words of an answer need no further look. */
const STARTS_NUMBER: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...TENS.keys(),
  'a',
  'an',
]);

export interface NumberRead {
  /** In digits: "240", "1.6". */
  readonly digits: string;
  /** Words that it took. */
  readonly length: number;
}

/**
 * The number that the words from `at` on say, in digits or in words ("two hundred and forty", "1,200", "1.6",
 * "one point six", "twenty nineteen"); null where they say none, and for "one" alone, which is more often no number.
 *
 * @param words lower case, without hyphens
 */
export function readNumber(
  words: readonly string[],
  at: number,
): NumberRead | null {
  const first = words[at] ?? '';
  if (!STARTS_NUMBER.has(first) && !/^\d/.test(first)) return null;
  const digits = /^\d[\d,]*(?:\.\d+)?$/.exec(first)?.[0].replaceAll(',', '');
  if (digits !== undefined) {
    const scale = SCALES.get(words[at + 1] ?? '');
    if (scale !== undefined && scale > 100)
      return { digits: String(Number(digits) * scale), length: 2 };
    return { digits, length: 1 };
  }
  const spoken = readSpoken(words, at);
  if (!spoken || (spoken.length === 1 && first === 'one')) return null;
  return spoken;
}

function readSpoken(words: readonly string[], from: number): NumberRead | null {
  let at = from;
  let total = 0;
  let part: number | null = null;
  // A hundred: the article counts where a scale follows it.
  if (/^an?$/.test(words[at] ?? '') && SCALES.has(words[at + 1] ?? '')) {
    part = 1;
    at += 1;
  }
  for (; ; at += 1) {
    const word = words[at] ?? '';
    const unit = UNITS.get(word);
    const tens = TENS.get(word);
    const scale = SCALES.get(word);
    if (unit !== undefined) {
      const ends = part === null ? 0 : part % 100;
      const joins = ends >= 20 && ends % 10 === 0 && unit < 10 && unit > 0;
      // "Twenty nineteen", "twenty twenty": a year.
      if ((part === 19 || part === 20) && unit >= 10) part *= 100;
      else if (ends !== 0 && !joins) break;
      part = (part ?? 0) + unit;
    } else if (tens !== undefined) {
      if ((part ?? 0) % 100 === 0) part = (part ?? 0) + tens;
      else if (part === 19 || part === 20) part = part * 100 + tens;
      else break;
    } else if (scale !== undefined && part !== null && part > 0) {
      if (scale === 100) part *= scale;
      else {
        total += part * scale;
        part = 0;
      }
    } else if (
      word === 'and' &&
      (part ?? 0) % 100 === 0 &&
      (total > 0 || (part ?? 0) > 0) &&
      (UNITS.has(words[at + 1] ?? '') || TENS.has(words[at + 1] ?? ''))
    ) {
      continue;
    } else break;
  }
  if (part === null) return null;
  let digits = String(total + part);
  if (words[at] === 'point' && UNITS.has(words[at + 1] ?? '')) {
    digits += '.';
    for (at += 1; (UNITS.get(words[at] ?? '') ?? 10) < 10; at += 1)
      digits += UNITS.get(words[at] ?? '');
  }
  return { digits, length: at - from };
}

const PAST = new Map([
  ['half', '30'],
  ['quarter', '15'],
]);

/** A time of day as "10:30": in digits, or "half past ten" and "quarter past ten"; null for others. */
export function readClock(
  words: readonly string[],
  at: number,
): NumberRead | null {
  const first = words[at] ?? '';
  if (/^\d+:\d\d$/.test(first)) return { digits: first, length: 1 };
  const minutes = PAST.get(first);
  if (minutes === undefined || words[at + 1] !== 'past') return null;
  if (words[at + 2] === 'one') return { digits: `1:${minutes}`, length: 3 };
  const hour = readNumber(words, at + 2);
  return (
    hour && { digits: `${hour.digits}:${minutes}`, length: 2 + hour.length }
  );
}
