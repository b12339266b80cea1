import * as z from 'zod';

/** `checksums.json` in a model's folder: what its files were when they first arrived. */
export const ChecksumsSchema = z.object({
  model: z.string(),
  /** Commit they were downloaded from; null where they were put there by hand. */
  revision: z.string().nullable(),
  files: z.record(
    z.string(),
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
    }),
  ),
});
export type Checksums = z.infer<typeof ChecksumsSchema>;
