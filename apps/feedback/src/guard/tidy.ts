/**
 * One line of plain text in the usual letters: no control characters, none that are not seen, no half
 * surrogate pairs, single plain spaces. What reads alike is then spelled alike, for every check by words.
 */
export function tidyText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The same for every string in a plain value. */
export function tidyValue(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return value.map(tidyValue);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, tidyValue(item)]),
    );
  return value;
}
