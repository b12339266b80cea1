import type { CharSpan } from '@interview/contracts';
import { standardWord } from '../reading/dialect-words';
import { actionVerb } from './action-verbs';
import { inFull } from './contractions';
import { readClock, readNumber } from './number-words';
import { formOf } from './word-forms';

/**
 * A word as the cues see it. One word of the answer may give several ("I'd": "i would"), and several may give one
 * ("two hundred": "200"); each keeps the range that it came from.
 */
export interface PlainWord extends CharSpan {
  readonly lower: string;
  /** What stands for all forms of the word (`formOf`). */
  readonly form: string;
  /** The verb of doing that it is a form of; null for other words. */
  readonly verb: string | null;
}

/** What a word is like wherever it stands. */
type SpelledWord = Omit<PlainWord, keyof CharSpan>;

/** Learners and dialects leave articles out or put them in: no cue may hang on them. */
const ARTICLES = new Set(['a', 'an', 'the']);

/** Spoken, regional and older spellings of words that cues hold. */
const SPELLINGS = new Map<string, string>(
  Object.entries({
    cause: 'because',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'have to',
    tryna: 'try to',
    finna: 'going to',
    oughta: 'ought to',
    woulda: 'would have',
    coulda: 'could have',
    shoulda: 'should have',
    musta: 'must have',
    outta: 'out of',
    inna: 'in',
    dinnae: 'do not',
    dinna: 'do not',
    cannae: 'can not',
    canna: 'can not',
    willnae: 'will not',
    kinda: 'kind of',
    sorta: 'sort of',
    dunno: 'do not know',
    cannot: 'can not',
    lets: 'let us',
    afterward: 'afterwards',
    firstly: 'first',
    '1st': 'first',
    '2nd': 'second',
    secondly: 'second',
    '3rd': 'third',
    thirdly: 'third',
    hrs: 'hours',
    hr: 'hour',
    mins: 'minutes',
    min: 'minute',
    secs: 'seconds',
  }),
);
const SIGNS_AFTER = new Map([['%', 'percent']]);
const SIGNS_BEFORE = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
]);

/** A word of the answer without its hyphens and contractions. */
interface Piece extends CharSpan {
  readonly lower: string;
}

/**
 * The words of an answer in one form, however they are written: lower case, no articles, contractions in full, numbers
 * in digits, "%" as a word, one spelling. So that capitals, full stops, hyphens and digits change no rating.
 *
 * @param words in order, without fillers
 * @param text what their ranges point into
 */
export function plainWords(
  words: readonly (CharSpan & { readonly lower: string })[],
  text: string,
): PlainWord[] {
  const pieces = piecesOf(words, text);
  const lowers = pieces.map((piece) => piece.lower);
  const plain: PlainWord[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const number = readClock(lowers, at) ?? readNumber(lowers, at);
    const startChar = piece.startChar;
    if (number) {
      at += number.length - 1;
      const endChar = pieces[at]?.endChar ?? piece.endChar;
      // "1 person" and "one person".
      const lower = number.digits === '1' ? 'one' : number.digits;
      plain.push({ lower, form: lower, verb: null, startChar, endChar });
      continue;
    }
    if (ARTICLES.has(piece.lower)) continue;
    for (const { lower, form, verb } of spelledOut(piece.lower))
      plain.push({ lower, form, verb, startChar, endChar: piece.endChar });
  }
  return withoutRestarts(plain);
}

/** Words come again: so many are kept as they were spelled out. */
const KEPT_WORDS = 20_000;
const spelled = new Map<string, readonly SpelledWord[]>();

/** The words that stand for a word, in their forms. */
function spelledOut(said: string): readonly SpelledWord[] {
  let words = spelled.get(said);
  if (!words) {
    words = inStandardEnglish(said)
      .split(' ')
      .map((lower) => ({
        lower,
        form: formOf(lower),
        verb: actionVerb(lower),
      }));
    if (spelled.size >= KEPT_WORDS) spelled.clear();
    spelled.set(said, words);
  }
  return words;
}

/** Scots: "couldnae" is "could not". */
const SCOTS_NOT =
  /^(did|does|could|would|should|was|were|is|had|has|have|must|need)nae?$/;

/** The word or words that stand for a spelling, a space between them. */
function inStandardEnglish(lower: string): string {
  const verb = SCOTS_NOT.exec(lower)?.[1];
  if (verb) return `${verb} not`;
  // "Signin'": the apostrophe is no part of the word.
  if (lower.endsWith('in') && actionVerb(`${lower}g`)) return `${lower}g`;
  return SPELLINGS.get(lower) ?? standardWord(lower) ?? lower;
}

/** Words of the longest run that is taken back when it is said twice in a row: "at the, at the beginning". */
const LONGEST_RESTART = 3;

/** The words with runs that are said twice in a row taken once, the second time. */
function withoutRestarts(words: readonly PlainWord[]): PlainWord[] {
  const kept: PlainWord[] = [];
  for (const word of words) {
    kept.push(word);
    for (let run = LONGEST_RESTART; run > 0; run -= 1) {
      const at = kept.length - 2 * run;
      if (at < 0) continue;
      let isSame = true;
      for (let k = 0; k < run && isSame; k += 1)
        isSame = kept[at + k]?.lower === kept[at + run + k]?.lower;
      if (isSame) kept.splice(at, run);
    }
  }
  return kept;
}

const isSimple = (lower: string) => !/['0-9-]/.test(lower);

function piecesOf(
  words: readonly (CharSpan & { readonly lower: string })[],
  text: string,
): Piece[] {
  const pieces: Piece[] = [];
  words.forEach(({ lower, startChar, endChar }, at) => {
    const before = pieces.at(-1);
    if (isSimple(lower)) {
      if (lower === 'cent' && before?.lower === 'per')
        pieces[pieces.length - 1] = { ...before, lower: 'percent', endChar };
      else pieces.push({ lower, startChar, endChar });
      return;
    }
    if (
      /^\d\d$/.test(lower) &&
      before?.endChar === startChar - 1 &&
      text.charAt(startChar - 1) === ':' &&
      /^\d+$/.test(before.lower)
    ) {
      pieces[pieces.length - 1] = {
        ...before,
        lower: `${before.lower}:${lower}`,
        endChar,
      };
      return;
    }
    const thousands = /^(\d+)k$/.exec(lower)?.[1];
    const parts = thousands
      ? [thousands, 'thousand']
      : lower.split('-').flatMap((part) =>
          inFull(
            part,
            words.slice(at + 1, at + 3).map((word) => word.lower),
          ),
        );
    const isDigit = /^\d/.test(lower);
    const after = isDigit
      ? SIGNS_AFTER.get(
          text
            .slice(endChar, endChar + 2)
            .trim()
            .charAt(0),
        )
      : undefined;
    const currency = isDigit
      ? SIGNS_BEFORE.get(text.charAt(startChar - 1))
      : undefined;
    for (const part of [...parts, after ?? currency])
      if (part) pieces.push({ lower: part, startChar, endChar });
  });
  return pieces;
}
