import * as z from 'zod';
import { FeedbackSourceSchema } from '../domain/feedback';
import { LevelSchema, QuestionSchema, RoleSchema } from '../domain/question';
import { ReasonSchema } from '../domain/stage';
import { DocumentKindSchema } from '../domain/tailoring';

/** Names one try at one tailoring: the idempotency key. */
export const TailorKeySchema = z.object({
  tailoringId: z.uuid(),
  attempt: z.int().min(1),
});
export type TailorKey = z.infer<typeof TailorKeySchema>;

/** Somebody's document is in this payload: the queue removes it when the job ends. */
export const TailorJobSchema = TailorKeySchema.extend({
  document: DocumentKindSchema,
  role: RoleSchema,
  level: LevelSchema,
  /** Questions wished for. */
  count: z.int().min(1).max(10),
  /** Lines with text, in order; `number` counts all lines of the document from 1. */
  lines: z
    .array(z.object({ number: z.int().min(1), text: z.string().max(400) }))
    .min(1)
    .max(600),
});
export type TailorJob = z.infer<typeof TailorJobSchema>;

export const TailorResultSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('done'),
    source: FeedbackSourceSchema,
    questions: z.array(QuestionSchema).min(1).max(10),
  }),
  z.object({ status: z.literal('not-possible'), reason: ReasonSchema }),
]);
export type TailorResult = z.infer<typeof TailorResultSchema>;

/** Queue of the feedback worker's job, and of the gateway's outcome job above it. */
export const TAILOR_QUEUE = 'tailor-questions';
export const TAILOR_OUTCOME_QUEUE = 'tailor-outcome';
