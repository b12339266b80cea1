import { runawayFault, unwrapped } from '../guard/output-watch';
import { plainValue, readPrefix } from '../guard/prefix-json';
import type { PrefixNode } from '../guard/prefix-json';
import { tidyValue } from '../guard/tidy';
import type { LanguageModel, ModelRequest } from '../ollama/language-model';
import { ModelFault } from '../ollama/language-model';

/** What became of one request. */
export type Asked =
  | { ok: true; value: unknown }
  /** `fault`: the server or the connection failed; null where it wrote, but not what can be used. */
  | { ok: false; fault: ModelFault | null; errors: string[] };

/** What is made of the text so far, and how much was written for it, in characters. */
export interface Written<T> {
  part: T;
  chars: number;
}

/** Only these can finish a field, so only then is it worth reading again. */
const FIELD_END = /["\]}]/;

/** It wrote something that cannot be used; the errors go into a second try. */
export const nonsense = (...errors: string[]): Asked & { ok: false } => ({
  ok: false,
  fault: null,
  errors,
});

/**
 * One request for a JSON object. Yields what `look` makes of it each time a field may have ended, and
 * leaves the model as soon as `look` finds an error. Returns the whole object, tidied but not checked.
 */
export async function* askModel<T>(
  language: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal,
  look: (node: PrefixNode) => { part: T; errors: readonly string[] },
): AsyncGenerator<Written<T>, Asked> {
  let output = '';
  try {
    for await (const delta of language.generate(request, signal)) {
      output += delta;
      const runaway = runawayFault(output);
      if (runaway) return nonsense(`draft: ${runaway}`);
      if (!FIELD_END.test(delta)) continue;
      const prefix = readPrefix(unwrapped(output));
      if (!prefix.ok) return nonsense('draft: it is not JSON');
      if (!prefix.node) continue;
      const { part, errors } = look(prefix.node);
      if (errors.length > 0) return nonsense(...errors);
      yield { part, chars: output.length };
    }
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    const errors = error.code === 'cut-off' ? ['draft: it was too long'] : [];
    return { ok: false, fault: error, errors };
  }
  const prefix = readPrefix(unwrapped(output));
  return prefix.ok && prefix.node?.closed
    ? { ok: true, value: tidyValue(plainValue(prefix.node)) }
    : nonsense('draft: it is not one whole JSON object');
}
