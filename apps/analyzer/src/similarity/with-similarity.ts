import { basename, resolve } from 'node:path';
import type { AnswerAnalyzer } from '../analyze/answer-analyzer';
import type { SimilarityUse } from '../analyze/engine-status';
import { SimilarityAnalyzer } from '../analyze/similarity-analyzer';
import type { SentenceAnalyzer } from '../analyze/similarity-analyzer';
import { TransformerSimilarity } from './transformer-similarity';

interface Options {
  /** Built `similarity-child`. */
  readonly entry: URL | string;
  readonly folder: string;
  /** Told once when the model fails later on. */
  readonly onLost: (use: SimilarityUse, error: unknown) => void;
}

const failure = (error: unknown): SimilarityUse => ({
  failed: error instanceof Error ? error.message : String(error),
});

/** An analyzer that asks a sentence model first; the given one where the model cannot be loaded, and why. */
export async function withSimilarity(
  inner: SentenceAnalyzer,
  { entry, folder, onLost }: Options,
): Promise<{
  analyzer: AnswerAnalyzer;
  use: SimilarityUse;
  close: () => Promise<void>;
}> {
  try {
    const model = await TransformerSimilarity.load(entry, resolve(folder));
    return {
      analyzer: new SimilarityAnalyzer(inner, model, (error) =>
        onLost(failure(error), error),
      ),
      use: { model: basename(resolve(folder)) },
      close: () => model.close(),
    };
  } catch (error) {
    return {
      analyzer: inner,
      use: failure(error),
      close: async () => undefined,
    };
  }
}
