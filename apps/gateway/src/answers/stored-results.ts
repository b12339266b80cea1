import type {
  Analysis,
  Feedback,
  StageKey,
  StageName,
  Transcript,
} from '@interview/contracts';
import {
  AnalysisSchema,
  FeedbackSchema,
  TranscriptSchema,
} from '@interview/contracts';
import type * as z from 'zod';
import type { StageRunRow } from '../database/entities';
import type { CurrentRuns } from './stage-states';

/** A run whose result, if it has one, fits today's contract. */
export type ReadRun<T> = Omit<StageRunRow, 'result'> & { result: T | null };

export interface ReadRuns {
  transcript?: ReadRun<Transcript>;
  analysis?: ReadRun<Analysis>;
  feedback?: ReadRun<Feedback>;
}

const WAY_OUT: Record<StageName, string> = {
  transcript:
    'Your words were stored by another version, which this one cannot read. Write them once more, and the answer is read again.',
  analysis:
    'The measures were stored by another version, which this one cannot read. Try again, and the answer is measured anew.',
  feedback:
    'The feedback was stored by another version, which this one cannot read. Try again, and it is written anew.',
};

/**
 * The runs with their results by today's contracts. A result that no longer fits is left out: its run counts
 * as failed, so that it can be run again, and its key is among the unreadable ones.
 */
export function readRuns(current: CurrentRuns): {
  runs: ReadRuns;
  unreadable: StageKey[];
} {
  const unreadable: StageKey[] = [];
  const read = <T>(
    schema: z.ZodType<T>,
    run: StageRunRow | undefined,
  ): ReadRun<T> | undefined => {
    if (!run) return undefined;
    const result = readResult(schema, run);
    if (result !== undefined) return { ...run, result };
    const { answerId, stage, attempt } = run;
    unreadable.push({ answerId, stage, attempt });
    return {
      ...run,
      state: 'failed',
      result: null,
      reasonCode: 'stale-result',
      reasonMessage: WAY_OUT[stage],
    };
  };
  const transcript = read(TranscriptSchema, current.transcript);
  const analysis = read(AnalysisSchema, current.analysis);
  const feedback = read(FeedbackSchema, current.feedback);
  return {
    runs: {
      ...(transcript && { transcript }),
      ...(analysis && { analysis }),
      ...(feedback && { feedback }),
    },
    unreadable,
  };
}

/** The result of a run; null while there is none, undefined where it does not fit its contract. */
export function readResult<T>(
  schema: z.ZodType<T>,
  run: StageRunRow,
): T | null | undefined {
  return run.result === null ? null : schema.safeParse(run.result).data;
}
