import * as z from 'zod';
import type { ModelRequest } from './language-model';
import { ModelFault } from './language-model';

/** Two fields, one of them bounded: the least that shows whether a schema is followed. */
const TrialSchema = z.object({
  colour: z.enum(['green', 'red']),
  reason: z.string().min(1),
});
const SCHEMA = {
  type: 'object',
  properties: {
    colour: { type: 'string', enum: ['green', 'red'] },
    reason: { type: 'string', maxLength: 80 },
  },
  required: ['colour', 'reason'],
  additionalProperties: false,
};
const PROMPT =
  'Which colour has grass, green or red? Answer with one JSON object: colour, then reason in five words.';
/** A server that is busy or breaks says nothing about the model: it is tried again at the next look. */
const SAYS_SOMETHING = new Set(['cut-off', 'refused']);

/** What a trial needs of a model. */
export interface TrialModel {
  load(model: string, signal: AbortSignal): Promise<void>;
  generate(request: ModelRequest, signal: AbortSignal): AsyncIterable<string>;
}

function followsSchema(text: string): boolean {
  try {
    return TrialSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false; // Not JSON at all, which is the answer to the question.
  }
}

/**
 * Loads a model, then lets it write two fields by a schema. Some models and servers ignore schemas
 * without a word; that shows here instead of in somebody's feedback.
 * @returns null when nothing was learned: the server failed, or `signal` was aborted
 */
export async function trial(
  on: TrialModel,
  model: string,
  signal: AbortSignal,
): Promise<'fit' | 'unfit' | null> {
  try {
    await on.load(model, signal);
    let text = '';
    const messages = [{ role: 'user' as const, content: PROMPT }];
    for await (const delta of on.generate(
      { model, messages, schema: SCHEMA },
      signal,
    ))
      text += delta;
    return followsSchema(text) ? 'fit' : 'unfit';
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    return SAYS_SOMETHING.has(error.code) ? 'unfit' : null;
  }
}
