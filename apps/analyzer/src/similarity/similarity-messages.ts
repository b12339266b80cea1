import * as z from 'zod';

/** What the parent asks of the child, and what the child answers. */
export const SimilarityRequestSchema = z.object({
  id: z.int(),
  sentences: z.array(z.string()),
  question: z.string(),
});
export type SimilarityRequest = z.infer<typeof SimilarityRequestSchema>;

export const SimilarityReplySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('loaded') }),
  z.object({ type: z.literal('not-loaded'), message: z.string() }),
  z.object({
    type: z.literal('done'),
    id: z.int(),
    subject: z.number().nullable(),
  }),
  z.object({ type: z.literal('failed'), id: z.int(), message: z.string() }),
]);
export type SimilarityReply = z.infer<typeof SimilarityReplySchema>;
