import * as z from 'zod';
import { AnalysisSchema } from '../domain/analysis';
import { FeedbackSchema, FeedbackStyleSchema } from '../domain/feedback';
import { QuestionSchema } from '../domain/question';
import { ReasonSchema, StageNameSchema } from '../domain/stage';
import type { StageName } from '../domain/stage';
import { TranscriptSchema } from '../domain/transcript';

/** Names one run of one stage: the idempotency key of everything that belongs to it. */
export const StageKeySchema = z.object({
  answerId: z.uuid(),
  stage: StageNameSchema,
  attempt: z.int().min(1),
});
export type StageKey = z.infer<typeof StageKeySchema>;

const run = { answerId: z.uuid(), attempt: z.int().min(1) };

/** Words that somebody said are in these payloads: the queue removes them when the job ends. */
export const TranscribeJobSchema = z.object({
  ...run,
  /** Signed; valid while this run of the stage is open. */
  audioUrl: z.url(),
  /** BCP 47 tag of the language that is spoken. */
  language: z.string(),
});
export type TranscribeJob = z.infer<typeof TranscribeJobSchema>;

export const AnalyzeJobSchema = z.object({
  ...run,
  question: QuestionSchema,
  transcript: TranscriptSchema,
});
export type AnalyzeJob = z.infer<typeof AnalyzeJobSchema>;

export const FeedbackJobSchema = z.object({
  ...run,
  question: QuestionSchema,
  transcript: TranscriptSchema,
  analysis: AnalysisSchema,
  /** How the person wants to be spoken to; balanced where it is left out. */
  style: FeedbackStyleSchema.optional(),
  /** First sentences of this person's last feedback, newest first: not to be used again. */
  previousOpeners: z.array(z.string().max(400)).max(5).optional(),
  /** The person says that the earlier feedback missed their point. */
  contest: z
    .object({ note: z.string().min(1).max(300), earlier: FeedbackSchema })
    .optional(),
});
export type FeedbackJob = z.infer<typeof FeedbackJobSchema>;

/** What a handler returns: the result, or why this input can have none. Faults are thrown. */
const outcomeOf = <T extends z.ZodType>(result: T) =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('done'), result }),
    z.object({ status: z.literal('not-possible'), reason: ReasonSchema }),
  ]);

export const TranscribeResultSchema = outcomeOf(TranscriptSchema);
export type TranscribeResult = z.infer<typeof TranscribeResultSchema>;
export const AnalyzeResultSchema = outcomeOf(AnalysisSchema);
export type AnalyzeResult = z.infer<typeof AnalyzeResultSchema>;
export const FeedbackResultSchema = outcomeOf(FeedbackSchema);
export type FeedbackResult = z.infer<typeof FeedbackResultSchema>;

/** The gateway's own job, parent of a stage's job: stores what came of it. Holds ids only. */
export const OutcomeJobSchema = StageKeySchema;
export type OutcomeJob = z.infer<typeof OutcomeJobSchema>;

/** Queue of a stage's worker job, and the schemas of what goes in and comes out. */
export const STAGE_JOBS = {
  transcript: {
    queue: 'transcribe',
    payload: TranscribeJobSchema,
    result: TranscribeResultSchema,
  },
  analysis: {
    queue: 'analyze',
    payload: AnalyzeJobSchema,
    result: AnalyzeResultSchema,
  },
  feedback: {
    queue: 'compose-feedback',
    payload: FeedbackJobSchema,
    result: FeedbackResultSchema,
  },
} as const satisfies Record<StageName, unknown>;

/** Queue of the gateway's outcome jobs. */
export const OUTCOME_QUEUE = 'stage-outcome';
