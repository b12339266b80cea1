import type { WordVectors } from '../vectors/open-vectors';
import type { Term } from './content-terms';

/** Letters that two stems must begin with alike to be of one family: "retransmit", "retransmission". */
const SAME_START = 5;
const FAMILY = 0.8;
/** Cosine from which two words count as synonyms; the match is worth the cosine. */
const SYNONYM = 0.7;

/** The commonest words are alike to one another in use, not in meaning: "came" and "early" reach 0.8. */
const COMMON_RANK = 2000;
/** Words of questions come again with every answer: so many lists of synonyms are kept. */
const KEPT_LISTS = 4000;
const kept = new WeakMap<
  WordVectors,
  Map<string, ReadonlyMap<string, number>>
>();

/** Synonyms of a word and their cosines; found once, for that takes some milliseconds. */
function synonymsOf(
  word: string,
  vectors: WordVectors,
): ReadonlyMap<string, number> {
  const lists =
    kept.get(vectors) ?? new Map<string, ReadonlyMap<string, number>>();
  kept.set(vectors, lists);
  const known = lists.get(word);
  if (known) return known;
  const isCommon = (vectors.rankOf(word) ?? 0) < COMMON_RANK;
  const found = isCommon
    ? new Map<string, number>()
    : vectors.nearest(word, SYNONYM);
  if (lists.size >= KEPT_LISTS) lists.clear();
  lists.set(word, found);
  return found;
}

function startAlike(a: string, b: string): boolean {
  if (a.length < SAME_START || b.length < SAME_START) return false;
  for (let at = 0; at < SAME_START; at += 1)
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return false;
  return true;
}

/**
 * How well a term of the answer stands for a wanted one, as a function of that term, 0..1: 1 same stem, 0.8 same family,
 * else the cosine of synonyms.
 */
export function nearnessTo(
  wanted: Term,
  vectors: WordVectors,
): (said: Term) => number {
  const synonyms = synonymsOf(wanted.word, vectors);
  return (said) => {
    if (wanted.stem === said.stem) return 1;
    if (startAlike(wanted.stem, said.stem)) return FAMILY;
    const worth = synonyms.get(said.word);
    if (worth === undefined) return 0;
    return (vectors.rankOf(said.word) ?? 0) < COMMON_RANK ? 0 : worth;
  };
}

/** Inverse document frequency by rank in the vectors' list, squared, 0..1.2: rare words say most. */
export function rankWeight(term: Term, vectors: WordVectors): number {
  const rank = vectors.rankOf(term.word);
  const idf = rank === null ? 1.1 : Math.log(1 + rank) / Math.log(vectors.size);
  return idf * idf;
}
