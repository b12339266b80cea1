import type { LanguageModel, ModelStatus } from '../ollama/language-model';

/** What writing feedback needs of the world. */
export interface ComposePorts {
  language: LanguageModel;
  /** The last look at the model server; asking it never waits. */
  status(): ModelStatus;
  /** A job could not reach the server. */
  lost(): void;
  /** A mark that nobody can guess, new at each call. */
  fence(): string;
  /** For everything the model does for one job, in ms. */
  totalMs: number;
  windowTokens: number;
  answerTokens: number;
  /** Who helps in a crisis, from the operator; empty: none was named. */
  careContacts?: string;
  /** A text was written to its end or left: whether it passed the checks. */
  judged?(passed: boolean): void;
  /** A try that failed: codes and counts only. */
  report(event: {
    call: 'rating' | 'writing';
    code: string;
    attempt: number;
    errors: number;
  }): void;
}
