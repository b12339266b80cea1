import type { WordVectors } from '../vectors/open-vectors';
import type { Term } from './content-terms';

/** Letters that two stems must begin with alike to be of one family: "retransmit", "retransmission". */
const SAME_START = 5;
const FAMILY = 0.8;
/** Cosine from which two words count as synonyms; the match is worth the cosine. */
const SYNONYM = 0.7;

/** How well a term of the answer stands for a wanted one, 0..1: 1 same stem, 0.8 same family, else the cosine of synonyms. */
export function nearness(
  wanted: Term,
  said: Term,
  vectors: WordVectors,
): number {
  if (wanted.stem === said.stem) return 1;
  const [a, b] = [wanted.stem, said.stem];
  if (
    a.length >= SAME_START &&
    b.length >= SAME_START &&
    a.slice(0, SAME_START) === b.slice(0, SAME_START)
  )
    return FAMILY;
  const [rankA, rankB] = [
    vectors.rankOf(wanted.word),
    vectors.rankOf(said.word),
  ];
  if (rankA === null || rankB === null) return 0;
  const cosine = vectors.cosine(rankA, rankB);
  return cosine >= SYNONYM ? cosine : 0;
}

/** Inverse document frequency by rank in the vectors' list, squared, 0..1.2: rare words say most. */
export function rankWeight(term: Term, vectors: WordVectors): number {
  const rank = vectors.rankOf(term.word);
  const idf = rank === null ? 1.1 : Math.log(1 + rank) / Math.log(vectors.size);
  return idf * idf;
}
