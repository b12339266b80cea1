import * as z from 'zod';

/** The stages of an answer, in the order in which they run. */
export const StageNameSchema = z.enum(['transcript', 'analysis', 'feedback']);
export type StageName = z.infer<typeof StageNameSchema>;
export const STAGES = StageNameSchema.options;

/**
 * waiting: in the queue, or held back by what `reason` names. running: a worker has it.
 * needs-review: the person has to check or confirm something. done: the result is there.
 * failed: our fault, it can be retried. not-possible: this input cannot give a result; `reason` says why.
 */
export const StateSchema = z.enum([
  'waiting',
  'running',
  'needs-review',
  'done',
  'failed',
  'not-possible',
]);
export type State = z.infer<typeof StateSchema>;

/** Why something is as it is: a stable code for programs, a sentence for people. */
export const ReasonSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  message: z.string().min(1).max(500),
});
export type Reason = z.infer<typeof ReasonSchema>;

/** A stage as the API shows it. `result` is there once the state is done or needs-review. */
export const stageView = <T extends z.ZodType>(result: T) =>
  z.object({
    state: StateSchema,
    /** Counts from 1; 0 while the stage has not been reached. */
    attempt: z.int().min(0),
    reason: ReasonSchema.optional(),
    result: result.optional(),
  });
