/** Longest shared start that one sign can tell: 0–9 and A–Z. */
const MOST_SHARED = 35;

/**
 * A sorted list of lower-case words as one text: each begins with the number of characters that it shares with the
 * word before it (0–9, then A for 10 to Z for 35), then the rest. Half as long as the list itself.
 */
export function frontCoded(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let shared = 0;
      while (
        shared < MOST_SHARED &&
        shared < word.length &&
        word[shared] === before[shared]
      )
        shared += 1;
      return shared.toString(36).toUpperCase() + word.slice(shared);
    })
    .join('');
}

/** The words of a text that `frontCoded` made. */
export function frontDecoded(text: string): string[] {
  let before = '';
  return [...text.matchAll(/([0-9A-Z])([^0-9A-Z]*)/g)].map(
    ([, shared = '0', rest = '']) =>
      (before = before.slice(0, parseInt(shared, 36)) + rest),
  );
}
