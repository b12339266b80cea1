import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * Structured log of a process, to standard output. Put ids and counts into it, never words that
 * somebody said; of errors it keeps name, code and stack frames, because a message may quote its input.
 */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({ name, level, serializers: { err: describeError } });
}

/** Name, code and stack frames of an error, without its message (AppError's is ours and is kept). */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    name: error.name,
    code,
    message: error.name === 'AppError' ? error.message : undefined,
    frames,
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

/** Nest's own log lines, through the same logger. */
export function nestLogger(logger: Logger): LoggerService {
  const write =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = rest.findLast((r) => typeof r === 'string');
      if (message instanceof Error) logger[level]({ err: message, context });
      else logger[level]({ context }, String(message));
    };
  return {
    log: write('debug'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    verbose: write('debug'),
  };
}
