import type { CharSpan } from '@interview/contracts';

/** A piece of machine text of so many characters is a sentence of its own wherever it stands; a short one never is. */
const LONG_MACHINE_TEXT = 40;
const SHORT_MACHINE_TEXT = 8;
const ENDED = /[.!?:…]\s*$|\n[^\S\n]*$|^\s*$/u;

/** Machine text that stands where a sentence could gets breaks around it; the rest is within a person's sentence. */
export function placed(
  text: string,
  machine: readonly CharSpan[],
): { apart: number[]; within: CharSpan[] } {
  const apart: number[] = [];
  const within: CharSpan[] = [];
  for (const span of machine) {
    const { startChar, endChar } = span;
    const length = endChar - startChar;
    const before = text.slice(Math.max(0, startChar - 20), startChar);
    if (
      length >= LONG_MACHINE_TEXT ||
      (length >= SHORT_MACHINE_TEXT && ENDED.test(before))
    )
      apart.push(startChar, endChar);
    else within.push(span);
  }
  return { apart, within };
}

/** Two ascending lists as one, each number once. */
export function merged(a: readonly number[], b: readonly number[]): number[] {
  return b.length === 0
    ? [...a]
    : [...new Set([...a, ...b])].sort((x, y) => x - y);
}
