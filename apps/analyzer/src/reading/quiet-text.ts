import type { CharSpan } from '@interview/contracts';

/**
 * The text with some ranges blanked out by spaces, each with one comma beside it: every other character stays
 * where it was. `spans` ascend and do not overlap.
 */
export function quietText(text: string, spans: readonly CharSpan[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { startChar, endChar } of spans) {
    const after = /^\s*,/.exec(text.slice(endChar, endChar + 3));
    const end = after ? endChar + after[0].length : endChar;
    let kept = text.slice(from, Math.max(from, startChar));
    if (after) kept = kept.replace(/,(\s*)$/, ' $1');
    pieces.push(kept, ' '.repeat(Math.max(0, end - Math.max(from, startChar))));
    from = Math.max(from, end);
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
