import { ModelFault } from './language-model';
import type { ModelFaultCode } from './language-model';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;

function codeOf(error: unknown): ModelFaultCode {
  const status = field(error, 'status_code');
  if (typeof status === 'number') {
    if (status === 404) return 'no-model';
    if (status === 503 || status === 429) return 'busy';
    return status < 500 ? 'refused' : 'server-error';
  }
  const cause = field(error, 'cause');
  const codes = [field(cause, 'code'), field(field(cause, 'cause'), 'code')];
  // A name with several addresses fails with one error each.
  const several = field(cause, 'errors');
  if (Array.isArray(several))
    codes.push(...several.map((one) => field(one, 'code')));
  if (codes.some((code) => typeof code === 'string' && UNREACHABLE.has(code)))
    return 'no-server';
  const message = field(error, 'message');
  if (
    error instanceof TypeError ||
    (typeof message === 'string' &&
      /did not receive done|missing body|not a JSON object/i.test(message))
  )
    return 'broken-stream';
  return 'server-error';
}

/**
 * What an error of the client library means.
 * @param state what we ended ourselves: a limit that was hit, or the caller's signal
 */
export function asModelFault(
  error: unknown,
  state: { aborted: boolean; stalled: 'first' | 'idle' | null },
): ModelFault {
  if (error instanceof ModelFault) return error;
  if (state.aborted) return new ModelFault('aborted');
  if (state.stalled === 'first') return new ModelFault('first-token-timeout');
  if (state.stalled === 'idle') return new ModelFault('idle-timeout');
  return new ModelFault(codeOf(error), { cause: error });
}
