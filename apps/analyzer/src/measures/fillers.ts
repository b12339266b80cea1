import type { CharSpan, Measure, Norm } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import type { TextWord } from '../reading/find-words';
import {
  counted,
  ENOUGH_WORDS,
  measured,
  notMeasured,
  roundTo,
} from './measure';
import { lacksTime } from './pace';

const NORM: Norm = {
  low: null,
  high: 5,
  source:
    'Up to 5 fillers a minute did no harm to how speakers were judged; 12 did (Laske and DiGennaro Reed 2024, JABA).',
};

export interface Filler extends CharSpan {
  /** As listed: "um", "you know" … */
  readonly name: string;
}

const SOUNDS = /^(?:u+m+|u+h+|uhm+|er|e+rm+|h+m+|mm+)$/;
/** How the first word of every filler begins: most words are none. */
const MAY_FILL =
  /^(?:[uehm]|actually$|basically$|literally$|like$|you$|i$|sort$|kind$)/;
const PERSON = /^(?:i|he|she|we|they)$/;
const SOLO = new Set(['basically', 'actually', 'literally']);
const setOf = (words: string) => new Set(words.split(' '));
/** "a sort of cache", "what kind of" name a thing. */
const NOUN_OPENERS = setOf(
  'a an the this that these those some any what which one each every same different other another certain my your our his her their right new all no of two three many few',
);

/** Pairs of words that are fillers unless one of these words stands before or after them. */
const PAIRS = new Map([
  [
    'you know',
    {
      notAfter: setOf(
        'do did if let as that because when before should would will can could might may than once so to how what who people someone anyone not',
      ),
      notBefore: setOf(
        'what how why when where who which whether if about of your the them him her me it',
      ),
    },
  ],
  [
    'i mean',
    {
      notAfter: setOf('what do did that which if'),
      notBefore: setOf('by to it that this what business'),
    },
  ],
  ['sort of', { notAfter: NOUN_OPENERS, notBefore: setOf('') }],
  ['kind of', { notAfter: NOUN_OPENERS, notBefore: setOf('') }],
]);

/**
 * Fillers in a text, in order. Conservative: sounds always; "actually", "basically", "literally"; and
 * "you know", "I mean", "sort of", "kind of", "like" only where the words around them leave no other
 * reading. So the count is a lower bound.
 */
export function findFillers(
  text: string,
  words: readonly TextWord[],
): Filler[] {
  const fillers: Filler[] = [];
  const isApart = (a: TextWord | undefined, b: TextWord | undefined) =>
    !a || !b || /[,;.!?…–—]/.test(text.slice(a.endChar, b.startChar));
  words.forEach((word, at) => {
    const { lower, startChar, endChar } = word;
    if (!MAY_FILL.test(lower)) return;
    const [before, after, next] = [-1, 1, 2].map((k) => words[at + k]);
    const isSolo = SOUNDS.test(lower) || SOLO.has(lower);
    if (isSolo || (lower === 'like' && isFillerLike(words, at, isApart))) {
      fillers.push({ name: nameOf(lower), startChar, endChar });
      return;
    }
    const pair = `${lower} ${after?.lower ?? ''}`;
    const rule = PAIRS.get(pair);
    if (!rule || !after || isApart(word, after)) return;
    const isMeant =
      (rule.notAfter.has(before?.lower ?? '-') && !isApart(before, word)) ||
      (rule.notBefore.has(next?.lower ?? '-') && !isApart(after, next));
    if (!isMeant)
      fillers.push({ name: nameOf(pair), startChar, endChar: after.endChar });
  });
  return fillers;
}

/** Drawn-out spellings count as one filler: "ummm" is "um". */
function nameOf(lower: string): string {
  if (lower === 'i mean') return 'I mean';
  if (!SOUNDS.test(lower)) return lower;
  if (lower.includes('r')) return lower.includes('m') ? 'erm' : 'er';
  if (lower.startsWith('h')) return 'hmm';
  if (lower.includes('m')) return lower.startsWith('m') ? 'mm' : 'um';
  return 'uh';
}

/** "like" is a filler between commas, beside a hesitation, doubled, or in "I was like we …". */
function isFillerLike(
  words: readonly TextWord[],
  at: number,
  isApart: (a: TextWord | undefined, b: TextWord | undefined) => boolean,
): boolean {
  const [subject, before, word, after] = [-2, -1, 0, 1].map(
    (k) => words[at + k],
  );
  if (!before || !after) return false;
  if (isApart(before, word) && isApart(word, after)) return true;
  if (SOUNDS.test(before.lower) || SOUNDS.test(after.lower)) return true;
  if (isApart(before, word) || isApart(word, after)) return false;
  if (after.lower === 'like') return true;
  return (
    PERSON.test(subject?.lower ?? '') &&
    /^(?:was|were)$/.test(before.lower) &&
    PERSON.test(after.lower)
  );
}

/**
 * Fillers per minute from the first word to the last where the answer is timed (at least 15 s of speech),
 * else per 100 words (at least 40). Evidence: every filler counted.
 */
export function fillers(reading: AnswerReading): Measure {
  const { timing, words, fillers: found } = reading;
  const unit = timing ? 'per minute' : 'per 100 words';
  const lacking = timing ? lacksTime(reading) : null;
  if (lacking) return notMeasured('fillers', lacking, unit);
  if (!timing && words.length < ENOUGH_WORDS)
    return notMeasured(
      'fillers',
      {
        code: 'too-short',
        message: `There are ${counted(words.length, 'word')}. A fair rate needs about ${ENOUGH_WORDS}.`,
      },
      unit,
    );
  const amount = timing ? timing.windowSec / 60 : words.length / 100;
  const span = timing
    ? `${roundTo(timing.windowSec, 0)} seconds`
    : counted(words.length, 'word');
  return measured('fillers', {
    value: roundTo(found.length / amount, 1),
    unit,
    norm: timing ? NORM : null,
    detail:
      found.length === 0
        ? timing
          ? `No fillers found in ${span}. Speech recognition leaves some out, so there may have been more.`
          : `No fillers found in ${span}.`
        : `At least ${counted(found.length, 'filler')} in ${span}: ${tally(found)}.`,
    evidence: found.map(reading.evidenceOf),
  });
}

/** "um (3), you know (1)", most frequent first. */
function tally(found: readonly Filler[]): string {
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, count]) => `${name} (${count})`)
    .join(', ');
}
