import type { CharSpan } from '@interview/contracts';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Document, ItemSentence, ItsFunction } from 'wink-nlp';
import { standardWord } from './dialect-words';

/** A piece of text as wink-nlp sees it: a word, a part of a contraction, a number or a sign. */
export interface Token extends CharSpan {
  readonly text: string;
  /** Lower case; the standard word where a dialect's was said. */
  readonly lower: string;
  /** Porter stem, lower case. */
  readonly stem: string;
  /** Dictionary form, lower case. */
  readonly lemma: string;
  /** Universal part of speech: NOUN, VERB, AUX … */
  readonly pos: string;
  /** Function word (the, and, of …). */
  readonly isStop: boolean;
  /** Whether wink's English word list has it. */
  readonly isKnown: boolean;
  /** A word rather than a number or a sign. */
  readonly isWord: boolean;
  /** Two letters or more stand side by side. */
  readonly hasLetters: boolean;
}

export interface WinkSentence extends CharSpan {
  /** Of the wording, −1 to 1. */
  readonly sentiment: number;
  readonly tokens: readonly Token[];
}

const nlp = winkNLP(model, ['sbd', 'negation', 'sentiment', 'pos']);
const { its } = nlp;
// wink calls these with (index, data, addons); its type declarations add a parameter that is not there.
const stemOf = its.stem as unknown as ItsFunction<string>;
const lemmaOf = its.lemma as unknown as ItsFunction<string>;

/**
 * Sentences of a cleaned text (`cleanText`), which also end at each of `breaks` (ascending offsets).
 * Offsets are into the given text. An empty text gives none.
 */
export function readSentences(
  text: string,
  breaks: readonly number[] = [],
): WinkSentence[] {
  const edges = [0, ...breaks, text.length];
  return edges
    .slice(1)
    .flatMap((end, at) =>
      readPiece(text.slice(edges[at], end), edges[at] ?? 0),
    );
}

/** Questions, points and aliases come again with every answer: so many of them are kept as read. */
const KEPT_TEXTS = 4000;
const kept = new Map<string, readonly Token[]>();

/** The tokens of a short text such as a question; offsets are into the given text. */
export function readTokens(text: string): readonly Token[] {
  const known = kept.get(text);
  if (known) return known;
  const tokens = readSentences(text).flatMap((sentence) => sentence.tokens);
  if (kept.size >= KEPT_TEXTS) kept.clear();
  kept.set(text, tokens);
  return tokens;
}

/** What a word is like wherever it stands: worked out once, for stems alone take a third of wink's time. */
interface WordForm extends Pick<
  Token,
  'lower' | 'stem' | 'isKnown' | 'isWord' | 'hasLetters'
> {
  /** Of a dialect's word the standard one. */
  readonly standard: Token | null;
}
const KEPT_FORMS = 20_000;
const forms = new Map<string, WordForm>();

function formsOf(doc: Document, values: readonly string[]): WordForm[] {
  if (!values.every((value) => forms.has(value))) {
    if (forms.size >= KEPT_FORMS) forms.clear();
    const tokens = doc.tokens();
    const stems = tokens.out(stemOf) as string[];
    const kinds = tokens.out(its.type) as string[];
    values.forEach((value, at) => {
      const said = value.toLowerCase();
      const standard = standardOf(said, doc);
      forms.set(value, {
        standard,
        lower: standard?.lower ?? said,
        stem: standard?.stem ?? stems[at] ?? value,
        isKnown: standard !== null || !doc.isOOV(said),
        isWord: kinds[at] === 'word',
        hasLetters: /\p{L}{2}/u.test(value),
      });
    });
  }
  const found: WordForm[] = [];
  for (const value of values) {
    const form = forms.get(value);
    if (form) found.push(form);
  }
  return found;
}

/** The standard word for a dialect's; "fixin" is "fixing" where English knows only that. */
function standardOf(lower: string, doc: Document): Token | null {
  const word =
    standardWord(lower) ??
    (/..in$/.test(lower) && doc.isOOV(lower) && !doc.isOOV(`${lower}g`)
      ? `${lower}g`
      : null);
  return word === null ? null : (readTokens(word)[0] ?? null);
}

/** Dictionary form of one word in lower case, whatever stands beside it: "customers" is "customer", "was" is "be". */
export function lemmaOfWord(lower: string): string {
  const lemmas = nlp.readDoc(lower).tokens().out(lemmaOf) as string[];
  return lemmas.length === 1 ? (lemmas[0] ?? lower) : lower;
}

function readPiece(piece: string, offset: number): WinkSentence[] {
  if (piece.trim() === '') return [];
  const doc = nlp.readDoc(piece);
  const tokens = doc.tokens();
  const values = tokens.out(its.value) as string[];
  const lemmas = tokens.out(lemmaOf) as string[];
  const poses = tokens.out(its.pos) as string[];
  const stops = tokens.out(its.stopWordFlag) as unknown as boolean[];
  let cursor = 0;
  const all = formsOf(doc, values).map((form, at): Token => {
    const value = values[at] ?? '';
    const start = positionOf(piece, value, cursor);
    cursor = start + value.length;
    return {
      text: value,
      startChar: offset + start,
      endChar: offset + Math.min(cursor, piece.length),
      lower: form.lower,
      stem: form.stem,
      lemma: form.standard?.lemma ?? lemmas[at] ?? value,
      pos: form.standard?.pos ?? poses[at] ?? 'X',
      isStop: form.standard?.isStop ?? stops[at] === true,
      isKnown: form.isKnown,
      isWord: form.isWord,
      hasLetters: form.hasLetters,
    };
  });
  const sentences: WinkSentence[] = [];
  doc.sentences().each((sentence: ItemSentence) => {
    const [from = 0, to = -1] = sentence.out(its.span) as number[];
    const own = all.slice(from, to + 1);
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last) return;
    sentences.push({
      startChar: first.startChar,
      endChar: last.endChar,
      sentiment: clamp(Number(sentence.out(its.sentiment))),
      tokens: own,
    });
  });
  return sentences;
}

/** wink keeps every character but white space: the next token starts after the white space. */
function positionOf(piece: string, value: string, from: number): number {
  let start = from;
  while (start < piece.length && isSpace(piece, start)) start += 1;
  if (piece.startsWith(value, start)) return start;
  const near = piece.slice(start, start + 200).indexOf(value);
  return near < 0 ? start : start + near;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  return /\s/.test(text.charAt(at));
}

function clamp(sentiment: number): number {
  if (!Number.isFinite(sentiment)) return 0;
  return Math.min(1, Math.max(-1, sentiment));
}
