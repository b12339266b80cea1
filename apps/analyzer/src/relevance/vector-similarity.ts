import type { Token } from '../reading/wink-reader';
import { readTokens } from '../reading/wink-reader';
import { meanCosine } from '../vectors/open-vectors';
import type { WordVectors } from '../vectors/open-vectors';
import type { Similarity } from './similarity';

/** Words of questions that say nothing about their subject. */
const ASKING = new Set(
  'tell describe give example time thing explain walk talk me please would could ever last most'.split(
    ' ',
  ),
);

/**
 * Content words in lower case, each once, and their weights 0..1: rare ones weigh most. Numbers are none, in digits or in
 * words.
 */
export function contentWeights(
  tokens: readonly Token[],
  vectors: WordVectors,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { lower: word, pos, isStop, isWord, hasLetters } of tokens) {
    if (isStop || !isWord || !hasLetters || pos === 'NUM') continue;
    if (weights.has(word)) continue;
    const rank = vectors.rankOf(word);
    weights.set(
      word,
      rank === null ? 1 : Math.log(1 + rank) / Math.log(vectors.size),
    );
  }
  return weights;
}

/** The content words of a question without those that only ask. */
export function askedWeights(
  question: string,
  vectors: WordVectors,
): Map<string, number> {
  const weights = contentWeights(readTokens(question), vectors);
  for (const word of ASKING) weights.delete(word);
  return weights;
}

/** Adapter on the packed word vectors: cosine of the weighted means of the content words. The default; it needs no model. */
export class VectorSimilarity implements Similarity {
  constructor(private readonly vectors: WordVectors) {}

  async subject(
    sentences: readonly string[],
    question: string,
    signal: AbortSignal,
  ): Promise<number | null> {
    signal.throwIfAborted();
    return this.between(
      contentWeights(sentences.flatMap(readTokens), this.vectors),
      askedWeights(question, this.vectors),
    );
  }

  /** The same of words that have been weighed already; what an analysis calls. */
  between(
    said: ReadonlyMap<string, number>,
    asked: ReadonlyMap<string, number>,
  ): number | null {
    const [a, b] = [this.vectors.meanOf(asked), this.vectors.meanOf(said)];
    return a && b ? meanCosine(a, b) : null;
  }
}
