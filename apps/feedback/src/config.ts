import * as z from 'zod';
import { parseEnv, workerEnv } from '@interview/service-kit';

const ms = (byDefault: number) =>
  z.coerce.number().int().min(1).max(3_600_000).default(byDefault);

const ollamaUrl = z
  .string()
  .refine(
    (value) =>
      value === 'off' || (/^https?:\/\//i.test(value) && URL.canParse(value)),
    'must be http://… or https://…, the address of an Ollama server, or off',
  )
  .default('http://127.0.0.1:11434');

export const EnvSchema = z.object({
  ...workerEnv,
  /** Ollama server; `off` for the built-in coach alone. */
  OLLAMA_URL: ollamaUrl,
  /** Empty: the best of the models that are installed. Cloud models are refused. */
  OLLAMA_MODEL: z.string().trim().max(200).default(''),
  /** For a connection, and for a look at the server. */
  OLLAMA_CONNECT_MS: ms(2_000),
  /** From the request to the first sign of life, loading the model included. */
  OLLAMA_FIRST_TOKEN_MS: ms(60_000),
  /** Longest silence after that. */
  OLLAMA_IDLE_MS: ms(20_000),
  /** For everything the model does for one answer. */
  OLLAMA_TOTAL_MS: ms(180_000),
  /** How often the server is looked for. */
  OLLAMA_PROBE_MS: ms(30_000),
  /** Context window in tokens; more needs more memory. */
  OLLAMA_NUM_CTX: z.coerce
    .number()
    .int()
    .min(2_048)
    .max(131_072)
    .default(8_192),
});

/** @throws ConfigError that lists every problem. */
export const readConfig = (env = process.env) => parseEnv(EnvSchema, env);
