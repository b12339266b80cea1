import { AppError } from '@interview/service-kit';

export type PullFaultCode =
  | 'no-server'
  | 'unknown-model'
  | 'old-server'
  | 'disk-full'
  | 'library-unreachable'
  | 'damaged'
  | 'refused'
  | 'busy'
  | 'stalled'
  | 'broken-stream'
  | 'server-error'
  | 'cancelled';

/** For the operator: what happened and what to do. */
const SENTENCES: Record<PullFaultCode, (model: string) => string> = {
  'no-server': () =>
    'No model server answers. Start Ollama, or check OLLAMA_URL, then fetch again: what is there already is kept.',
  'unknown-model': (model) =>
    `The model library has nothing called ${model}. Check the name and its size, for example gemma3:4b.`,
  'old-server': (model) =>
    `${model} needs a newer model server. Update Ollama, then fetch again.`,
  'disk-full': (model) =>
    `The model server's disk is full. Make room on it, then fetch ${model} again: what is there already is kept.`,
  'library-unreachable': () =>
    "The model server cannot reach the model library. Check that server's internet connection, then fetch again: what is there already is kept.",
  damaged: () =>
    'What arrived was damaged, and the model server discarded it. Fetch again.',
  refused: () =>
    'The model server refuses to fetch models. Check its settings, or fetch the model on that machine.',
  busy: () => 'The model server is too busy. Fetch again in a few minutes.',
  stalled: () =>
    'Nothing more arrived for a long time. Fetch again: what is there already is kept.',
  'broken-stream': () =>
    'The connection to the model server broke off. Fetch again: what is there already is kept.',
  'server-error': () =>
    'The model server could not fetch the model; its own log says why. Fetch again, or run "ollama pull" on that machine.',
  cancelled: () =>
    'Stopped as you asked. What is there already is kept for the next time.',
};

/** Where another try can help by itself. */
const PASSING = new Set<PullFaultCode>([
  'no-server',
  'library-unreachable',
  'damaged',
  'busy',
  'stalled',
  'broken-stream',
  'server-error',
]);

/** Words in the server's own text, the more telling first. The text itself is never passed on. */
const MEANINGS: readonly (readonly [RegExp, PullFaultCode])[] = [
  [/no space left|disk full|not enough (?:disk )?space|quota exceeded/i, 'disk-full'],
  [/newer version/i, 'old-server'],
  [/file does not exist|manifest unknown|model .*not found/i, 'unknown-model'],
  [/digest mismatch/i, 'damaged'],
  [/no such host|dial tcp|lookup |network is unreachable|connection re(?:fused|set)|timeout|tls|x509|max retries|unexpected eof/i, 'library-unreachable'],
]; // prettier-ignore

/** What went wrong with fetching a model: `code`, and whether another try can help (`retryable`). */
export const pullFault = (
  code: PullFaultCode,
  model: string,
  cause?: unknown,
): AppError =>
  new AppError(code, SENTENCES[code](model), {
    retryable: PASSING.has(code),
    cause,
  });

/** What the server's own error text means. */
export const meaningOf = (text: string): PullFaultCode =>
  MEANINGS.find(([words]) => words.test(text))?.[1] ?? 'server-error';
