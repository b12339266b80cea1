import type { Reason } from '@interview/contracts';
import { AppError } from '../errors/app-error';

const MARK = /^\[([a-z0-9-]+)\] ([\s\S]+)$/;

/**
 * The line that the queue keeps of a failed job. Only AppErrors speak for themselves: the message of
 * any other error may quote its input, and queues are read by operators.
 */
export function encodeFailure(error: unknown): string {
  return error instanceof AppError
    ? `[${error.code}] ${error.message}`
    : '[internal] Something went wrong on our side. Try again; if it happens again, tell the operator of this server.';
}

/** Reads what encodeFailure wrote; whatever the queue itself reports means that the worker was lost. */
export function decodeFailure(failedReason: string): Reason {
  const match = MARK.exec(failedReason);
  if (match?.[1] && match[2]) return { code: match[1], message: match[2] };
  return {
    code: 'worker-lost',
    message:
      'The worker stopped several times while it had this answer. Try again; your answer is safe.',
  };
}
