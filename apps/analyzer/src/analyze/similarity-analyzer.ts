import type { Analysis } from '@interview/contracts';
import type { Similarity } from '../relevance/similarity';
import { AnswerAnalyzer } from './answer-analyzer';
import type { AnalyzeTask } from './answer-analyzer';

/** What an analyzer has to be able to do for a model to be asked first. */
export interface SentenceAnalyzer extends AnswerAnalyzer {
  sentences(task: AnalyzeTask, signal: AbortSignal): Promise<string[]>;
}

/**
 * Asks a sentence model how near answer and question are, and hands that to the analysis. When the model fails, this
 * answer and all after it are read with word vectors: two ways in turns would make ratings that cannot be compared.
 */
export class SimilarityAnalyzer extends AnswerAnalyzer {
  private isLost = false;

  constructor(
    private readonly inner: SentenceAnalyzer,
    private readonly similarity: Similarity,
    private readonly onLost: (error: unknown) => void,
  ) {
    super();
  }

  async analyze(task: AnalyzeTask, signal: AbortSignal): Promise<Analysis> {
    const subject = this.isLost ? null : await this.ask(task, signal);
    return this.inner.analyze({ ...task, subject }, signal);
  }

  private async ask(
    task: AnalyzeTask,
    signal: AbortSignal,
  ): Promise<number | null> {
    // A thread that fails over an answer says nothing about the model.
    const sentences = await this.inner.sentences(task, signal);
    try {
      return await this.similarity.subject(
        sentences,
        task.question.text,
        signal,
      );
    } catch (error) {
      signal.throwIfAborted();
      if (!this.isLost) this.onLost(error);
      this.isLost = true;
      return null;
    }
  }
}
