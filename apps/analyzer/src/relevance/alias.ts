import type { Token } from '../reading/wink-reader';
import { wordTerms } from './content-terms';
import type { Term } from './content-terms';

/** Another way to say an expected point, as it is looked for. */
export interface Alias {
  /** Stems that must follow one another. */
  readonly stems: readonly string[];
  /** Share of what is missing from a point that this alias makes up for, 0..1. */
  readonly worth: number;
}

/**
 * A phrase of several content words alone makes a point heard; a word, or a phrase around one word, makes it
 * heard in part; an everyday word only counts beside another find.
 */
const WORTH = { phrase: 0.7, word: 0.5, everydayWord: 0.3 } as const;
/** Words that may stand between two words of an alias. */
const GAP_WORDS = 3;

/**
 * Reads an alias; null when the question itself holds its content words, for then everybody says them.
 * Function words are looked for only where at most one content word is left: "in the end", "asked why".
 */
export function readAlias(
  tokens: readonly Token[],
  asked: { has(stem: string): boolean },
): Alias | null {
  const words = wordTerms(tokens);
  const content = words.filter((term) => term.weight > 0);
  if (words.length === 0) return null;
  if (content.length > 0 && content.every((term) => asked.has(term.stem)))
    return null;
  if (content.length > 1)
    return { stems: content.map((t) => t.stem), worth: WORTH.phrase };
  const isPlain = words.length === 1 && (words[0]?.weight ?? 0) < 1;
  return {
    stems: words.map((t) => t.stem),
    worth: isPlain ? WORTH.everydayWord : WORTH.word,
  };
}

/** The first words in the window that say the alias, in order and close together; null without. */
export function findAlias(
  { stems }: Alias,
  window: readonly Term[],
): Term[] | null {
  for (let start = 0; start < window.length; start += 1) {
    const hit: Term[] = [];
    let at = start;
    for (const stem of stems) {
      const limit = hit.length === 0 ? start + 1 : at + GAP_WORDS + 1;
      while (at < limit && window[at]?.stem !== stem) at += 1;
      const term = window[at];
      if (at >= limit || !term) break;
      hit.push(term);
      at += 1;
    }
    if (hit.length === stems.length) return hit;
  }
  return null;
}
