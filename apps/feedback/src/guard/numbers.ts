/** A number as somebody wrote or said it, and where. */
export interface NumberMention {
  /** What it may mean: "2k" is 2000 and, read loosely, 2. */
  values: number[];
  startChar: number;
  endChar: number;
  /** Written in digits, as against number words. */
  digits: boolean;
}

const SMALL: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const SUFFIXES: Record<string, number> = { k: 1e3, m: 1e6, bn: 1e9, b: 1e9 };

const DIGITS =
  /(?<![\w.,])[-−]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:(k|m|bn|b)\b|(?![a-z]*\d))/giu;
const NUMBER_WORD = [...Object.keys(SMALL), ...Object.keys(SCALES)].join('|');
const WORDS = new RegExp(
  `\\b(?:${NUMBER_WORD})\\b(?:(?:[\\s-]+(?:and\\s+)?)(?:${NUMBER_WORD}|point)\\b)*`,
  'giu',
);

/** "two hundred and fifty" → 250, "one point six" → 1.6, "sixty eight" → 68. */
function wordsToNumber(phrase: string): number {
  const [whole = '', fraction] = phrase.toLowerCase().split(/\bpoint\b/);
  let total = 0;
  let group = 0;
  for (const word of whole.split(/[\s-]+/)) {
    const scale = SCALES[word];
    if (scale === 100) group = (group || 1) * 100;
    else if (scale) {
      total += (group || 1) * scale;
      group = 0;
    } else group += SMALL[word] ?? 0;
  }
  const decimals = (fraction ?? '')
    .split(/[\s-]+/)
    .map((word) => SMALL[word])
    .filter((digit) => digit !== undefined && digit < 10)
    .join('');
  return total + group + (decimals === '' ? 0 : Number(`0.${decimals}`));
}

/** Every number in `text`, in digits or English number words, in order. Ordinals are not numbers here. */
export function numbersIn(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const plain = Number(
      `${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`,
    );
    const scale = SUFFIXES[(match[3] ?? '').toLowerCase()];
    found.push({
      values: scale ? [plain * scale, plain] : [plain],
      startChar: match.index,
      endChar: match.index + match[0].length,
      digits: true,
    });
  }
  for (const match of text.matchAll(WORDS))
    found.push({
      values: [wordsToNumber(match[0])],
      startChar: match.index,
      endChar: match.index + match[0].length,
      digits: false,
    });
  return found.sort((a, b) => a.startChar - b.startChar);
}

/** Roundings under which a measured value may be told: 112.4 → 112, 112.4; 0.68 → 68 (percent). */
export function spokenForms(value: number): number[] {
  const shares = Math.abs(value) <= 1 ? [value, value * 100] : [value];
  return shares.flatMap((v) => [
    v,
    Math.round(v),
    Math.round(v * 10) / 10,
    Math.round(v * 100) / 100,
  ]);
}

/**
 * Numbers in `text` that are not in `allowed`. Number words up to three are free: "add one sentence"
 * and "the first two" tell what to do and claim nothing.
 */
export function ungroundedNumbers(
  text: string,
  allowed: readonly number[],
): string[] {
  const known = (value: number) =>
    allowed.some((a) => Math.abs(a - value) < 1e-9);
  return numbersIn(text)
    .filter((mention) => mention.digits || (mention.values[0] ?? 0) > 3)
    .filter((mention) => !mention.values.some(known))
    .map((mention) => text.slice(mention.startChar, mention.endChar));
}
