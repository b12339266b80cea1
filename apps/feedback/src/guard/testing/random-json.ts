/** Small steady generator (mulberry32): the same seed gives the same documents everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  'a', 'word', ' ', '"', '\\', '/', '\n', '\t', '\b', '\f', '\r', '\u0001', 'é', '日本', '\u{1F642}', '\u{1F468}\u{200D}\u{1F469}',
  '\u2028', '{', '}', '[', ']', ':', ',', '\\u00', 'null', '1', '-', '__proto__', '\ud83d',
]; // prettier-ignore

const textOf = (random: () => number) =>
  Array.from(
    { length: Math.floor(random() * 6) },
    () => PIECES[Math.floor(random() * PIECES.length)] ?? '',
  ).join('');

const NUMBERS = [0, -0, 1, -1, 12.5, 1e21, 1e-7, 123456789, -3.25e10];

/** A random JSON value, at most `depth` levels deep. */
export function randomValue(random: () => number, depth = 3): unknown {
  const kind = Math.floor(random() * (depth > 0 ? 6 : 4));
  if (kind === 0) return textOf(random);
  if (kind === 1) return NUMBERS[Math.floor(random() * NUMBERS.length)];
  if (kind === 2) return random() < 0.5;
  if (kind === 3) return random() < 0.3 ? null : textOf(random);
  const size = Math.floor(random() * 4);
  if (kind === 4)
    return Array.from({ length: size }, () => randomValue(random, depth - 1));
  return Object.fromEntries(
    Array.from({ length: size }, () => [
      textOf(random),
      randomValue(random, depth - 1),
    ]),
  );
}

/** The value as JSON in one of several spellings: compact, spaced, or with escapes for all but ASCII. */
export function spelled(value: unknown, random: () => number): string {
  const kind = Math.floor(random() * 3);
  const json = JSON.stringify(value, null, kind === 1 ? 2 : 0);
  return kind === 2
    ? json.replace(
        /[\u0080-\uffff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : json;
}
