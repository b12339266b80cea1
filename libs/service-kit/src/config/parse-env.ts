import * as z from 'zod';

/** Every setting that is wrong, in one message: nobody mends one variable per start. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`Settings to mend:\n${problems.map((p) => `  ${p}`).join('\n')}`);
  }
}

/**
 * Reads the environment by a schema. An empty variable counts as not set.
 * @throws ConfigError that lists every problem.
 */
export function parseEnv<T extends z.ZodType>(
  schema: T,
  env: NodeJS.ProcessEnv,
): Readonly<z.infer<T>> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new ConfigError(
    parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`,
    ),
  );
}

/** Where the queue lives: the scheme chooses the backend. */
export const queueUrl = z
  .string()
  .regex(/^(redis|rediss|postgres|postgresql):\/\/\S+$/, {
    message:
      'must be postgres://… or redis://…, the address of the queue that all services share',
  });

export const logLevel = z
  .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  .default('info');

/** A TCP port; 0 lets the system choose a free one. */
export const port = z.coerce.number().int().min(0).max(65_535);

/** How long a job of a worker that vanished stays locked before another takes it, in ms. */
export const queueLockMs = z.coerce.number().int().min(1_000).default(30_000);

/** Settings of every worker: spread them into the worker's own schema. */
export const workerEnv = {
  QUEUE_URL: queueUrl,
  HEALTH_HOST: z.string().default('127.0.0.1'),
  HEALTH_PORT: port.default(0),
  LOG_LEVEL: logLevel,
  QUEUE_LOCK_MS: queueLockMs,
  /** Jobs at a time in this process. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
};

export type WorkerEnv = z.infer<z.ZodObject<typeof workerEnv>>;
