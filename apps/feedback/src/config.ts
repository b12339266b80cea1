import * as z from 'zod';
import { parseEnv, workerEnv } from '@interview/service-kit';

const ms = (byDefault: number) =>
  z.coerce.number().int().min(1).max(3_600_000).default(byDefault);

const isServer = (url: string) =>
  /^https?:\/\//i.test(url) && URL.canParse(url);

const ollamaUrls = z
  .string()
  .default('http://127.0.0.1:11434')
  .transform((value) =>
    value
      .split(',')
      .map((url) => url.trim())
      .filter((url) => url !== ''),
  )
  .refine(
    (urls) =>
      (urls.length === 1 && urls[0] === 'off') ||
      (urls.length > 0 && urls.every(isServer)),
    'must be http://… or https://…, the address of an Ollama server (several with commas between them), or off',
  );

/** Longest list of contacts that still fits the page, in characters. */
const CONTACTS_CHARS = 180;

export const EnvSchema = z.object({
  ...workerEnv,
  /** Ollama servers, requests are shared among them; `off` for the built-in coach alone. */
  OLLAMA_URL: ollamaUrls,
  /** Empty: the best of the models that are installed. */
  OLLAMA_MODEL: z.string().trim().max(200).default(''),
  /** 1: OLLAMA_MODEL may name a model that runs on a remote service. Answers then leave this server. */
  OLLAMA_ALLOW_CLOUD: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  /** 1: the model is asked once more whether its own text could hurt; takes longer. */
  OLLAMA_SELF_CHECK: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  /** For a connection, and for a look at the server. */
  OLLAMA_CONNECT_MS: ms(2_000),
  /** For loading a model before it is needed. */
  OLLAMA_LOAD_MS: ms(300_000),
  /** From the request to the first sign of life, loading the model included. */
  OLLAMA_FIRST_TOKEN_MS: ms(60_000),
  /** Longest silence after that. */
  OLLAMA_IDLE_MS: ms(20_000),
  /** For everything the model does for one answer. */
  OLLAMA_TOTAL_MS: ms(180_000),
  /** Longest time without a byte while a model is fetched; checking a large file takes minutes. */
  OLLAMA_PULL_IDLE_MS: ms(300_000),
  /** How often the server is looked for. */
  OLLAMA_PROBE_MS: ms(30_000),
  /** Context window in tokens; more needs more memory. */
  OLLAMA_NUM_CTX: z.coerce
    .number()
    .int()
    .min(2_048)
    .max(131_072)
    .default(8_192),
  /**
   * Who helps in a crisis here, shown as it stands: "Name: number; Name: number". Empty: the text names
   * no number and sends to the local emergency services.
   */
  CARE_CONTACTS: z.string().trim().max(CONTACTS_CHARS).default(''),
});

/** @throws ConfigError that lists every problem. */
export const readConfig = (env = process.env) => parseEnv(EnvSchema, env);
