import type { CharSpan } from '@interview/contracts';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItemSentence, ItsFunction } from 'wink-nlp';

/** A piece of text as wink-nlp sees it: a word, a part of a contraction, a number or a sign. */
export interface Token extends CharSpan {
  readonly text: string;
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

function readPiece(piece: string, offset: number): WinkSentence[] {
  if (piece.trim() === '') return [];
  const doc = nlp.readDoc(piece);
  const tokens = doc.tokens();
  const values = tokens.out(its.value) as string[];
  const stems = tokens.out(stemOf) as string[];
  const lemmas = tokens.out(lemmaOf) as string[];
  const poses = tokens.out(its.pos) as string[];
  const stops = tokens.out(its.stopWordFlag) as unknown as boolean[];
  const kinds = tokens.out(its.type) as string[];
  let cursor = 0;
  const all = values.map((value, at): Token => {
    const start = positionOf(piece, value, cursor);
    cursor = start + value.length;
    return {
      text: value,
      startChar: offset + start,
      endChar: offset + Math.min(cursor, piece.length),
      stem: stems[at] ?? value,
      lemma: lemmas[at] ?? value,
      pos: poses[at] ?? 'X',
      isStop: stops[at] === true,
      isKnown: !doc.isOOV(value.toLowerCase()),
      isWord: kinds[at] === 'word',
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
  while (start < piece.length && /\s/.test(piece.charAt(start))) start += 1;
  if (piece.startsWith(value, start)) return start;
  const near = piece.slice(start, start + 200).indexOf(value);
  return near < 0 ? start : start + near;
}

function clamp(sentiment: number): number {
  if (!Number.isFinite(sentiment)) return 0;
  return Math.min(1, Math.max(-1, sentiment));
}
