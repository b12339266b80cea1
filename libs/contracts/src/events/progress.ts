import * as z from 'zod';
import { AnswerSchema } from '../domain/answer';
import { PartialFeedbackSchema } from '../domain/feedback';
import { StageNameSchema } from '../domain/stage';

/** What a worker's handler emits before its result. A courtesy: it may be lost. */
export const StageProgressSchema = z.object({
  /** Share of the stage that is done 0..1; null where it cannot be known. */
  progress: z.number().min(0).max(1).nullable(),
  /** What is being done, for people: "Listening", "Writing". */
  step: z.string().max(120),
  /** Words as far as they are recognised. */
  partialText: z.string().max(20_000).optional(),
  /** Feedback as far as it is written and checked; an empty object takes back what was shown. */
  partialFeedback: PartialFeedbackSchema.optional(),
});
export type StageProgress = z.infer<typeof StageProgressSchema>;

/** Socket event `progress`. */
export const ProgressEventSchema = StageProgressSchema.extend({
  answerId: z.uuid(),
  stage: StageNameSchema,
  attempt: z.int().min(1),
});
export type ProgressEvent = z.infer<typeof ProgressEventSchema>;

/** Relay message on `answers.<id>`: progress, or "the stored answer has changed, read it". */
export const AnswerMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), event: ProgressEventSchema }),
  z.object({ type: z.literal('changed'), answerId: z.uuid() }),
]);

/** Socket message `subscribe`, acknowledged with SubscribeReply. */
export const SubscribeSchema = z.object({ answerId: z.uuid().toLowerCase() });
export const SubscribeReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: AnswerSchema }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type SubscribeReply = z.infer<typeof SubscribeReplySchema>;

/** Socket namespace and event names. */
export const LIVE = {
  namespace: '/live',
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  answer: 'answer',
  progress: 'progress',
} as const;
