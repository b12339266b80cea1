import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { parseEnv, workerEnv } from '@interview/service-kit';
import { DEFAULT_MODEL, revisionOf } from './engines/weights/weight-files';
import { DTYPES } from './engines/whisper/whisper-messages';

const EnvSchema = z.object({
  ...workerEnv,
  /** Where the whole product keeps its files. */
  DATA_DIR: z.string().default('.data'),
  /** auto: Whisper, or the offline draft recogniser where no weights can be had. */
  SPEECH_ENGINE: z
    .enum(['auto', 'whisper', 'pocketsphinx', 'none'])
    .default('auto'),
  WHISPER_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must be a repository on the hub: owner/name')
    .default(DEFAULT_MODEL),
  /** Commit or branch; the default model is pinned. */
  WHISPER_REVISION: z
    .string()
    .regex(/^[\w./-]+$/)
    .optional(),
  WHISPER_DTYPE: z.enum(DTYPES).default('q8'),
  /** Models are looked for in <folder>/<model id>, and downloaded there. */
  WHISPER_MODELS_DIR: z.string().optional(),
  WHISPER_MODEL_HOST: z.url().default('https://huggingface.co'),
  /** Processor threads of the recogniser; all, but at most 4, where it is not set. */
  WHISPER_THREADS: z.coerce.number().int().min(1).max(64).optional(),
  /** The recogniser's process is replaced, between two answers, once it is larger than this. */
  WHISPER_MAX_RSS_MB: z.coerce.number().int().min(200).default(2500),
  FFMPEG_PATH: z.string().default('ffmpeg'),
  POCKETSPHINX_PATH: z.string().default('pocketsphinx_continuous'),
});

export type Config = ReturnType<typeof readConfig>;

/** All settings of the transcriber. Throws ConfigError that lists everything that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const given = parseEnv(EnvSchema, env);
  return Object.freeze({
    worker: given,
    engine: given.SPEECH_ENGINE,
    whisper: {
      model: given.WHISPER_MODEL,
      revision: revisionOf(given.WHISPER_MODEL, given.WHISPER_REVISION),
      dtype: given.WHISPER_DTYPE,
      modelsDir: resolve(
        given.WHISPER_MODELS_DIR ?? join(given.DATA_DIR, 'models'),
      ),
      host: given.WHISPER_MODEL_HOST,
      threads: given.WHISPER_THREADS ?? Math.min(4, availableParallelism()),
      maxRssMb: given.WHISPER_MAX_RSS_MB,
    },
    ffmpegPath: given.FFMPEG_PATH,
    pocketsphinxPath: given.POCKETSPHINX_PATH,
  });
}
