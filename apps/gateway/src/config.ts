import { join, resolve } from 'node:path';
import {
  logLevel,
  parseEnv,
  port,
  queueLockMs,
  queueUrl,
} from '@interview/service-kit';
import * as z from 'zod';

/** How this machine is called by itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Every setting of the gateway. The only reader of process.env in this app. */
export const EnvSchema = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATA_DIR: z.string().default('.data'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/\S+$/, {
      message: 'must be postgres://user:password@host/database',
    }),
    QUEUE_URL: queueUrl,
    QUEUE_LOCK_MS: queueLockMs,
    LOG_LEVEL: logLevel,
    /** Key of the signatures in audio addresses; the same for every gateway. */
    SIGNING_SECRET: z
      .string()
      .min(
        32,
        'must be at least 32 random characters, the same on every gateway',
      ),
    /** Where workers reach this gateway; by default its own port on loopback. */
    GATEWAY_INTERNAL_URL: z.url().optional(),
    /** Names under which the page may be opened, separated by commas; by default loopback's when HOST is loopback, otherwise any. */
    ALLOWED_HOSTS: z.string().optional(),
    /** Folder of the built web page. */
    WEB_DIR: z.string().optional(),
    /** How often open stages are checked against the queue, in ms. */
    RECONCILE_MS: z.coerce.number().int().min(500).default(60_000),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    audioDir: resolve(join(env.DATA_DIR, 'audio')),
    databaseUrl: env.DATABASE_URL,
    queueUrl: env.QUEUE_URL,
    queueLockMs: env.QUEUE_LOCK_MS,
    logLevel: env.LOG_LEVEL,
    signingSecret: env.SIGNING_SECRET,
    internalUrl: env.GATEWAY_INTERNAL_URL ?? `http://127.0.0.1:${env.PORT}`,
    allowedHosts: env.ALLOWED_HOSTS
      ? env.ALLOWED_HOSTS.split(',').map((name) => name.trim().toLowerCase())
      : LOOPBACK.includes(env.HOST)
        ? LOOPBACK
        : null,
    webDir: env.WEB_DIR ? resolve(env.WEB_DIR) : null,
    reconcileMs: env.RECONCILE_MS,
  }));

export type Config = Readonly<z.infer<typeof EnvSchema>>;

/** @throws ConfigError that lists every problem. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config =>
  parseEnv(EnvSchema, env);
