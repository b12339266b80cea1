import * as z from 'zod';
import { parseEnv, workerEnv } from '@interview/service-kit';

export const EnvSchema = z.object({
  ...workerEnv,
  /** Threads that analyse; each holds wink's model, about 100 MB. */
  ANALYZER_THREADS: z.coerce.number().int().min(1).max(32).default(1),
  /** Whether stated emotion is read from the words; it is never read from the voice. */
  EMOTION: z.enum(['on', 'off']).default('on'),
  /** Folder of a sentence model in the layout of transformers.js; without it likeness is read from word vectors. */
  SIMILARITY_MODEL_DIR: z.string().min(1).optional(),
});

/** @throws ConfigError that lists every problem. */
export const readConfig = (env = process.env) => parseEnv(EnvSchema, env);
