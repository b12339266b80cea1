import type { Analysis } from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import { Tinypool } from 'tinypool';
import type { AnalysisSettings } from './analyze-answer';
import { AnswerAnalyzer } from './answer-analyzer';
import type { AnalyzeTask } from './answer-analyzer';
import { WARM_UP_TASK } from './warm-up-task';

/** wink keeps every unknown word it has seen: a thread starts anew past this heap, in bytes. */
const RECYCLE_HEAP_BYTES = 110 * 1024 * 1024;
/**
 * Heap of a thread in MB. Within 96 MB it reads 50,000 words, five times what a request may hold; a roomier limit
 * lets garbage pile up to some 30 MB more per thread.
 */
const THREAD_HEAP = {
  maxYoungGenerationSizeMb: 2,
  maxOldGenerationSizeMb: 128,
};
/** Analyses per thread after which its code is compiled and times are steady. */
const WARM_UP_RUNS = 24;

/** Analyses answers in threads (no native code runs in them, so ending one in mid-run is safe). */
export class AnalysisPool extends AnswerAnalyzer {
  private readonly pool: Tinypool;

  /** @param entry path or URL of the built `analyze-worker`. */
  constructor(
    entry: string,
    private readonly threads: number,
    private readonly settings: AnalysisSettings = { emotion: true },
  ) {
    super();
    this.pool = new Tinypool({
      filename: entry,
      runtime: 'worker_threads',
      minThreads: threads,
      maxThreads: threads,
      isolateWorkers: false,
      resourceLimits: THREAD_HEAP,
      maxMemoryLimitBeforeRecycle: RECYCLE_HEAP_BYTES,
    });
  }

  /** Loads the model in every thread and runs a sample answer, so that the first real one is fast. */
  async warmUp(): Promise<void> {
    const runs = Array.from({ length: this.threads * WARM_UP_RUNS }, () =>
      this.run(WARM_UP_TASK),
    );
    await Promise.all(runs);
  }

  async analyze(task: AnalyzeTask, signal: AbortSignal): Promise<Analysis> {
    return this.orBrokenOff(signal, () => this.run(task, signal));
  }

  /** The sentences of an answer that count. @throws as `analyze` does. */
  async sentences(task: AnalyzeTask, signal: AbortSignal): Promise<string[]> {
    return this.orBrokenOff(signal, () =>
      this.pool.run(task, { signal, name: 'sentences' }),
    );
  }

  private async orBrokenOff<T>(
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (cause) {
      signal.throwIfAborted();
      throw new AppError(
        'analysis-failed',
        'The analysis of this answer broke off.',
        { cause },
      );
    }
  }

  private run(task: AnalyzeTask, signal?: AbortSignal): Promise<Analysis> {
    return this.pool.run({ ...task, settings: this.settings }, { signal });
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
