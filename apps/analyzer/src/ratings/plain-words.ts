import type { CharSpan } from '@interview/contracts';
import { stemOfWord } from '../reading/wink-reader';
import { actionVerb } from './action-verbs';
import { readClock, readNumber } from './number-words';

/**
 * A word as the cues see it. One word of the answer may give several ("I'd": "i would"), and several may give one
 * ("two hundred": "200"); each keeps the range that it came from.
 */
export interface PlainWord extends CharSpan {
  readonly lower: string;
  /** What stands for all forms of the word (`formOf`). */
  readonly form: string;
}

/** Learners and dialects leave articles out or put them in: no cue may hang on them. */
const ARTICLES = new Set(['a', 'an', 'the']);

/** Spoken, regional and older spellings of words that cues hold. */
const SPELLINGS = new Map<string, string>(
  Object.entries({
    cause: 'because',
    cos: 'because',
    cuz: 'because',
    coz: 'because',
    'per cent': 'percent',
    meself: 'myself',
    mysen: 'myself',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'have to',
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

/** Forms that stems keep apart and learners mix up, and prepositions of place and time: "in the start", "on the end". */
const FORMS = new Map<string, string>(
  Object.entries({
    be: 'am is are was were been being',
    have: 'has had having',
    do: 'does did done doing',
    get: 'gets got getting gotten',
    in: 'at on into onto',
    realiz: 'realise realised realises realising',
    analyz: 'analyse analysed analysing',
    summariz: 'summarise summarised',
    apologiz: 'apologise apologised',
    learn: 'learnt',
    lose: 'loses lost losing',
    see: 'saw seen',
    know: 'knew known',
    think: 'thought',
    hear: 'heard',
    understand: 'understood',
    win: 'won',
    fall: 'fell fallen falls falling',
    rise: 'rose risen rises rising',
    grow: 'grew grown grows growing',
    mean: 'meant means',
    become: 'became',
    forget: 'forgot forgotten',
    feel: 'felt feels feeling',
    happi: 'happier',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, form])),
);
const KEPT_FORMS = 20_000;
const forms = new Map<string, string>();

/** One form for all of a word in lower case: tense, number and agreement are grammar, and no cue hangs on them. */
export function formOf(lower: string): string {
  let form = forms.get(lower);
  if (form === undefined) {
    form =
      FORMS.get(lower) ??
      (/^\d/.test(lower) ? lower : stemOfWord(actionVerb(lower) ?? lower));
    if (forms.size >= KEPT_FORMS) forms.clear();
    forms.set(lower, form);
  }
  return form;
}

const PRONOUN =
  /^(?:it|that|this|he|she|there|here|what|who|where|how|when|everything|everybody|everyone|nobody|nothing)$/;
const NEGATIVE = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

/** What "'d" and "'s" stand for depends on what follows: "I'd asked", "I'd ask"; "it's been", "it's late". */
const PARTICIPLE =
  /^(?:.*[^e]ed|agreed|been|had|done|gone|got|gotten|made|said|told|taken|given|written|spoken|seen|left|lost|built|bought|brought|sent|kept|held|found|thought|heard|known|shown|begun|broken|chosen|driven|forgotten|spent|met|sold|paid|led|felt|meant|won|learnt|caught|taught|grown|drawn|fallen|become|understood|stood)$/;
const HAS = /^(?:been|got|gotten|had|become)$/;
const ADVERB = /^(?:never|always|already|just|only|also|really|not|ever)$/;

function expanded(lower: string, following: readonly string[]): string[] {
  const at = lower.indexOf("'");
  if (at < 0) return [lower];
  const [head, tail] = [lower.slice(0, at), lower.slice(at + 1)];
  if (tail === 't' && head.endsWith('n')) {
    const verb = head.slice(0, -1);
    return [NEGATIVE.get(verb) ?? verb, 'not'];
  }
  const next = following.find((word) => !ADVERB.test(word)) ?? '';
  if (tail === 'm') return [head, 'am'];
  if (tail === 're') return [head, 'are'];
  if (tail === 've') return [head, 'have'];
  if (tail === 'll') return [head, 'will'];
  if (tail === 'd') return [head, PARTICIPLE.test(next) ? 'had' : 'would'];
  if (tail === 's' && head === 'let') return ['let', 'us'];
  if (tail === 's' && PRONOUN.test(head))
    return [head, HAS.test(next) ? 'has' : 'is'];
  return [lower];
}

/** A word of the answer without its hyphens, apostrophes told apart by `expanded`. */
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
      plain.push({ lower, form: lower, startChar, endChar });
      continue;
    }
    if (ARTICLES.has(piece.lower)) continue;
    const spelled = SPELLINGS.get(piece.lower) ?? piece.lower;
    for (const lower of spelled.split(' '))
      plain.push({
        lower,
        form: formOf(lower),
        startChar,
        endChar: piece.endChar,
      });
  }
  return withoutRestarts(plain);
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
          expanded(
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
