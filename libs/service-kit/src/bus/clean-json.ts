/**
 * A copy of plain JSON data in which every NUL and every lone surrogate is U+FFFD, because PostgreSQL
 * stores neither in jsonb. Lengths stay, so character spans stay true. Objects other than plain ones
 * and arrays are returned as they are.
 */
export function cleanJson<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanString(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [cleanString(k), clean(v)]),
    );
  }
  return value;
}

/** The text with NUL and lone surrogates replaced by U+FFFD; its length in code units stays. */
export function cleanString(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
