import * as z from 'zod';

/** The part of a line of POST /api/pull that matters here. */
export const PullLineSchema = z.object({
  status: z.string(),
  /** Names a layer, one of the files that make up a model. */
  digest: z.string().optional(),
  /** Bytes of the layer, and how many of them are there. */
  total: z.int().min(0).optional(),
  completed: z.int().min(0).optional(),
});
export type PullLine = z.infer<typeof PullLineSchema>;
