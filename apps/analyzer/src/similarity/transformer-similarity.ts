import { ChildHost } from '@interview/service-kit';
import type { Similarity } from '../relevance/similarity';
import { SubjectReplySchema } from './similarity-messages';
import type { SubjectRequest } from './similarity-messages';

/** An answer has at most some hundred sentences: some seconds on a slow machine. */
const PATIENCE_MS = 30_000;
const LOAD_PATIENCE_MS = 120_000;
/** The child looks up after every batch of sentences. Killing it sooner would take the other answers with it. */
const KILL_AFTER_MS = 10_000;

/** The model could not be loaded, its process has ended, or it did not answer. The message says which. */
class SimilarityFault extends Error {
  override readonly name = 'SimilarityFault';
}

/** Adapter on a sentence model of transformers.js, which runs in a child process. */
export class TransformerSimilarity implements Similarity {
  private constructor(
    private readonly child: ChildHost,
    private readonly folder: string,
  ) {}

  /**
   * Starts the child and waits until the model has read its first text.
   * @param entry built `similarity-child`. @param folder of the model. @throws SimilarityFault
   */
  static async load(
    entry: URL | string,
    folder: string,
  ): Promise<TransformerSimilarity> {
    const child = new ChildHost({
      entry,
      maxRssMb: Infinity,
      idleMs: null,
      killAfterMs: KILL_AFTER_MS,
    });
    try {
      const signal = AbortSignal.timeout(LOAD_PATIENCE_MS);
      await child.call('load', { folder }, { signal });
    } catch (error) {
      await child.stop();
      throw new SimilarityFault(
        `The sentence model could not be loaded: ${messageOf(error)}`,
      );
    }
    return new TransformerSimilarity(child, folder);
  }

  get pid(): number | null {
    return this.child.pid;
  }

  async subject(
    sentences: readonly string[],
    question: string,
    signal: AbortSignal,
  ): Promise<number | null> {
    const { folder } = this;
    const request: SubjectRequest = {
      folder,
      sentences: [...sentences],
      question,
    };
    const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      return SubjectReplySchema.parse(
        await this.child.call('subject', request, { signal: either }),
      );
    } catch (error) {
      signal.throwIfAborted();
      throw new SimilarityFault(
        `The sentence model failed: ${messageOf(error)}`,
      );
    }
  }

  /** Ends the child at once: it holds nothing. */
  close(): Promise<void> {
    return this.child.stop();
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
