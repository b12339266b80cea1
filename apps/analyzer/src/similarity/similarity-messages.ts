import * as z from 'zod';

/** What the parent asks of the child: to have the model of this folder ready. */
export const LoadRequestSchema = z.object({ folder: z.string() });

/** How near these sentences are to the question, by that model. */
export const SubjectRequestSchema = LoadRequestSchema.extend({
  sentences: z.array(z.string()),
  question: z.string(),
});
export type SubjectRequest = z.infer<typeof SubjectRequestSchema>;

/** Cosine, −1..1; null where there is nothing to compare. */
export const SubjectReplySchema = z.number().nullable();
