import type { Segment, Transcript, Word } from '@interview/contracts';

interface Token {
  text: string;
  startChar: number;
  endChar: number;
}

/** Words longer than this many are aligned in one go; beyond it only equal ends are matched (memory). */
const MOST_CELLS = 16_000_000;

/**
 * The transcript with the person's text in the place of the recognised one. Words that stayed keep
 * their times; a word that is new gets its share of the time between its neighbours. Mended words
 * have no recogniser's confidence any more.
 */
export function correctTranscript(old: Transcript, text: string): Transcript {
  const words = old.segments.flatMap((segment) => segment.words);
  const base = {
    ...old,
    text,
    source: old.source === 'typed' ? 'typed' : 'corrected',
  } as const;
  if (words.length === 0) return { ...base, segments: [] };
  const tokens = tokenize(text);
  const timed = timeTokens(tokens, words, matchWords(tokens, words));
  return { ...base, segments: cutAsBefore(timed, old.segments) };
}

/** Runs without white space, without the punctuation around them. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}%])?/gu)].map(
    (match) => ({
      text: match[0],
      startChar: match.index,
      endChar: match.index + match[0].length,
    }),
  );
}

/** For each token the index of the word that it is, or −1: a longest common subsequence. */
function matchWords(
  tokens: readonly Token[],
  words: readonly Word[],
): number[] {
  const a = tokens.map((t) => t.text.toLowerCase());
  const b = words.map((w) => w.text.toLowerCase());
  const match = new Array<number>(a.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    match[head] = head;
    head += 1;
  }
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a.at(-1 - tail) === b.at(-1 - tail)
  ) {
    tail += 1;
    match[a.length - tail] = b.length - tail;
  }
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows * columns > MOST_CELLS) return match;
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const same = a[head + i] === b[head + j];
      length[i * width + j] = same
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[head + i] === b[head + j]) {
      match[head + i] = head + j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return match;
}

function timeTokens(
  tokens: readonly Token[],
  words: readonly Word[],
  match: readonly number[],
): Word[] {
  const last = words.at(-1);
  const timed: Word[] = [];
  for (let i = 0; i < tokens.length;) {
    const word = words[match[i] ?? -1];
    const token = tokens[i];
    if (token && word) {
      timed.push({
        ...word,
        text: token.text,
        startChar: token.startChar,
        endChar: token.endChar,
      });
      i += 1;
      continue;
    }
    let until = i;
    while (until < tokens.length && match[until] === -1) until += 1;
    const from = timed.at(-1)?.endSec ?? words[0]?.startSec ?? 0;
    const to = Math.max(
      from,
      words[match[until] ?? -1]?.startSec ?? last?.endSec ?? from,
    );
    const share = (to - from) / (until - i);
    tokens.slice(i, until).forEach((t, k) => {
      timed.push({
        ...t,
        startSec: from + k * share,
        endSec: from + (k + 1) * share,
        confidence: null,
      });
    });
    i = until;
  }
  return timed;
}

/** Groups words by the old segments' times, so that pauses between segments stay where they were. */
function cutAsBefore(
  words: readonly Word[],
  old: readonly Segment[],
): Segment[] {
  const groups = old.map((): Word[] => []);
  let current = 0;
  for (const word of words) {
    const middle = (word.startSec + word.endSec) / 2;
    while (
      current < old.length - 1 &&
      middle >= (old[current + 1]?.startSec ?? Infinity)
    )
      current += 1;
    groups[current]?.push(word);
  }
  return groups.flatMap((group) => {
    const [first, end] = [group[0], group.at(-1)];
    if (!first || !end) return [];
    return [
      {
        startChar: first.startChar,
        endChar: end.endChar,
        startSec: first.startSec,
        endSec: end.endSec,
        words: group,
      },
    ];
  });
}
