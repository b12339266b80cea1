import type { Analysis, Question, Transcript } from '@interview/contracts';

/** All that an analysis depends on. */
export interface AnalyzeTask {
  readonly transcript: Transcript;
  readonly question: Question;
  /** Likeness of their subjects by a model of meaning, −1..1; without it word vectors say it. */
  readonly subject?: number | null;
}

/** Port: analyses answers off the event loop. */
export abstract class AnswerAnalyzer {
  /** @throws AppError when the analysis broke; the reason of `signal` once it is aborted. */
  abstract analyze(task: AnalyzeTask, signal: AbortSignal): Promise<Analysis>;
}
