import type { DoubleModel } from './chat-script';

/** Options that Ollama wants as whole numbers. */
const WHOLE = ['num_ctx', 'num_predict', 'num_keep', 'seed', 'top_k'];
/** Characters per token when the double counts a prompt. */
const CHARS_PER_TOKEN = 4;

export const promptTokens = (body: Record<string, unknown>): number =>
  Math.ceil(JSON.stringify(body['messages'] ?? []).length / CHARS_PER_TOKEN);

export const isModelName = (name: string): boolean =>
  /^[\w.-]+(?:\/[\w.-]+){0,3}(?::[\w.-]+)?$/.test(name);

/** What the original refuses before it runs anything: status and error text, or null. */
export function chatRefusal(
  body: Record<string, unknown>,
  models: readonly DoubleModel[],
): { status: number; error: string } | null {
  const name = body['model'];
  if (typeof name !== 'string' || name === '')
    return { status: 400, error: 'model is required' };
  if (!isModelName(name)) return { status: 400, error: 'invalid model name' };
  const model = models.find((m) => m.name === name);
  if (!model) return { status: 404, error: `model '${name}' not found` };
  if (model.capabilities && !model.capabilities.includes('completion'))
    return { status: 400, error: `"${name}" does not support chat` };
  if (body['think'] === true && !model.capabilities?.includes('thinking'))
    return { status: 400, error: `"${name}" does not support thinking` };
  const logprobs = Number(body['top_logprobs'] ?? 0);
  if (logprobs < 0 || logprobs > 20)
    return { status: 400, error: 'top_logprobs must be between 0 and 20' };
  const format = body['format'];
  if (typeof format === 'string' && format !== '' && format !== 'json')
    return {
      status: 500,
      error: `invalid format: "${format}"; expected "json" or a valid JSON Schema object`,
    };
  const options = (body['options'] ?? {}) as Record<string, unknown>;
  const wrong = WHOLE.find(
    (key) => options[key] !== undefined && !Number.isInteger(options[key]),
  );
  if (wrong !== undefined)
    return {
      status: 500,
      error: `option "${wrong}" must be of type integer`,
    };
  const window = Number(options['num_ctx'] ?? 4_096);
  if (body['truncate'] === false && promptTokens(body) > window)
    return {
      status: 400,
      error:
        'the prompt is longer than the context length currently available to the model; shorten it or raise num_ctx',
    };
  return null;
}
