import type { AnswerSummary } from '@interview/contracts';
import { StageNameSchema, StateSchema } from '@interview/contracts';
import * as z from 'zod';
import { currentRuns, openStage, stageStates } from './stage-states';
import type { Engines } from './stage-states';

const NumbersSchema = z.object({
  version: z.string(),
  wordCount: z.int(),
  measures: z.record(z.string(), z.number().nullable()),
});

const RunSchema = z.object({
  stage: StageNameSchema,
  attempt: z.int(),
  state: StateSchema,
  reasonCode: z.string().nullable(),
  reasonMessage: z.string().nullable(),
  /** Of an analysis that has a result. */
  numbers: NumbersSchema.or(z.literal('unreadable'))
    .nullable()
    .catch('unreadable'),
});

/** A row of the list as the database gives it. */
export const ListedAnswerSchema = z.object({
  id: z.uuid(),
  interviewId: z.uuid(),
  questionId: z.string(),
  questionText: z.string(),
  createdAt: z.date(),
  input: z.enum(['audio', 'text']),
  durationSec: z.number().nullable(),
  runs: z.array(RunSchema),
});
export type ListedAnswer = z.infer<typeof ListedAnswerSchema>;

/**
 * The line of an answer in lists: one number per measure, null where it was not measured. Its state is that of
 * the rows: whether every stored result can still be shown is known only once the answer itself is read.
 * `unreadable`: the analysis was stored by a version whose numbers this one cannot read, so they are left out.
 */
export function summarize(
  listed: ListedAnswer,
  engines: Engines,
): { summary: AnswerSummary; unreadable: boolean } {
  const { runs: rows, createdAt, ...shown } = listed;
  const runs = currentRuns(rows);
  const stored = runs.analysis?.numbers;
  const numbers = stored === 'unreadable' ? null : stored;
  return {
    summary: {
      ...shown,
      createdAt: createdAt.toISOString(),
      state: openStage(stageStates(runs, engines))?.state ?? 'done',
      wordCount: numbers?.wordCount ?? null,
      analysisVersion: numbers?.version ?? null,
      measures: numbers?.measures ?? {},
    },
    unreadable: stored === 'unreadable',
  };
}
