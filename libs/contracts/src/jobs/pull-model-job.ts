import * as z from 'zod';

/** Asks the feedback worker to have its model server fetch a model. Running twice resumes. */
export const PullModelJobSchema = z.object({
  /** A name of the model library, for example gemma3:4b; never one that runs on a remote service. */
  model: z
    .string()
    .max(120)
    .regex(
      /^[a-z0-9][a-z0-9._/-]*(:[a-zA-Z0-9._-]+)?$/,
      'Write the name as the model library has it, for example gemma3:4b.',
    )
    .refine(
      (name) => !/^[^/]*\.[^/]*\//.test(name),
      'Models come from the model library: write the name without the address of a server.',
    )
    .refine(
      (name) => !/[:-]cloud$/.test(name),
      'This model runs on a remote service: choose one that runs here.',
    ),
});
export type PullModelJob = z.infer<typeof PullModelJobSchema>;

export const PULL_MODEL_QUEUE = 'pull-model';
