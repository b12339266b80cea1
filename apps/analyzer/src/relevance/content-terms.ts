import type { CharSpan } from '@interview/contracts';
import { readTokens } from '../reading/wink-reader';
import type { Token } from '../reading/wink-reader';

/** A word of a text, with what a match on it is worth. */
export interface Term extends CharSpan {
  readonly stem: string;
  /** As said, lower case. */
  readonly word: string;
  /** 0 for function words, at most 1.5. */
  readonly weight: number;
}

/**
 * Words that turn up in almost any interview answer: a match on them says little. No table of word
 * frequencies under a free licence is at hand, so weights have three steps instead of an inverse document
 * frequency: everyday words 0.5, other words of wink's list 1, words it does not know (names, technical
 * terms) 1.5. Function words and numbers have none.
 */
const EVERYDAY = new Set(
  (
    'time thing way work make get take give use need want know think say tell go come see look find help try ' +
    'good great well new old big small little lot many much more most very really also people person ' +
    'day week month year job role company project question answer example situation start keep put let ' +
    'different important able part kind sort point end first last next one two own able back still even ' +
    'something someone everything anything everyone describe explain mention name show ' +
    'ask talk today sure right happen long'
  ).split(' '),
);

const WEIGHT = { everyday: 0.5, known: 1, unknown: 1.5 } as const;

/** The words of some tokens, in order, repeats included; function words weigh 0. */
export function wordTerms(tokens: readonly Token[]): Term[] {
  return tokens
    .filter((token) => token.isWord)
    .map((token) => ({
      stem: token.stem.toLowerCase(),
      word: token.lower,
      startChar: token.startChar,
      endChar: token.endChar,
      weight: weightOf(token),
    }));
}

/** The words that carry content, in order, repeats included. */
export function contentTerms(tokens: readonly Token[]): Term[] {
  return contentOf(wordTerms(tokens));
}

/** Those of some terms that carry content. */
export const contentOf = (terms: readonly Term[]): Term[] =>
  terms.filter((term) => term.weight > 0);

function weightOf({
  lower,
  lemma,
  isStop,
  isKnown,
  hasLetters,
}: Token): number {
  if (isStop || !hasLetters) return 0;
  if (EVERYDAY.has(lemma) || EVERYDAY.has(lower)) return WEIGHT.everyday;
  return isKnown ? WEIGHT.known : WEIGHT.unknown;
}

/** Weight of each different stem. */
export function stemWeights(terms: readonly Term[]): Map<string, number> {
  return new Map(terms.map(({ stem, weight }) => [stem, weight]));
}

/** A question and its points come again with every answer: so many of them are kept as stems. */
const KEPT_TEXTS = 1000;
const keptStems = new Map<string, ReadonlyMap<string, number>>();

/** Weight of each different stem of what an answer is held against: a question, its points, their aliases. */
export function stemsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const text = texts.join('\n');
  let stems = keptStems.get(text);
  if (!stems) {
    stems = stemWeights(contentTerms(readTokens(text)));
    if (keptStems.size >= KEPT_TEXTS) keptStems.clear();
    keptStems.set(text, stems);
  }
  return stems;
}
