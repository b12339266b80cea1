import type { Feedback, FeedbackJob } from '@interview/contracts';
import { checkDraft } from '../guard/check-draft';
import { quoteFaults } from '../guard/check-quotes';
import { draftJsonSchema } from '../guard/draft';
import { coldFaults, empathyFaults } from '../guard/empathy';
import type { Grounds } from '../guard/grounds';
import { beginsAlike } from '../guard/opener';
import { runawayFault, unwrapped } from '../guard/output-watch';
import { partialText } from '../guard/partial-text';
import { plainValue, readPrefix } from '../guard/prefix-json';
import { salvaged, soundTexts } from '../guard/salvage';
import { statedFeelings } from '../guard/stated-feelings';
import { tidyValue } from '../guard/tidy';
import type { LanguageModel } from '../ollama/language-model';
import { ModelFault } from '../ollama/language-model';
import { feedbackFromDraft } from './draft-feedback';
import { buildPrompt } from './prompt';

export interface AttemptInput {
  job: FeedbackJob;
  grounds: Grounds;
  model: string;
  digest?: string;
  fence: string;
  /** What was wrong with the first try. */
  errors: readonly string[];
  /** No other try follows: what fails is dropped instead of sent back. */
  last?: boolean;
}

export type AttemptOutcome =
  | { ok: true; feedback: Feedback }
  /** The server or the connection failed. */
  | { ok: false; fault: ModelFault; errors: string[] }
  /** It wrote, but not what may be shown. */
  | { ok: false; fault: null; errors: string[] };

/** Only these can finish a field, so only then is it worth reading again. */
const FIELD_END = /["\]}]/;

const nonsense = (...errors: string[]): AttemptOutcome => ({
  ok: false,
  fault: null,
  errors,
});

/** The messages and the schema of one try. */
export const requestFor = (input: AttemptInput) => ({
  model: input.model,
  messages: buildPrompt(input),
  schema: draftJsonSchema(input.grounds.sentences.map((s) => s.id)),
});

/** The checked part of the text, and how much was written for it, in characters. */
export interface Written {
  text: string;
  chars: number;
}

/**
 * One try with the model. Yields the checked part of the text each time it grows, returns what came of
 * it. Leaves the model as soon as something may not be shown, unless this is the last try.
 */
export async function* attempt(
  language: LanguageModel,
  input: AttemptInput,
  signal: AbortSignal,
): AsyncGenerator<Written, AttemptOutcome> {
  const { grounds, job } = input;
  let output = '';
  let shown = '';
  try {
    for await (const delta of language.generate(requestFor(input), signal)) {
      output += delta;
      const runaway = runawayFault(output);
      if (runaway) return nonsense(`draft: ${runaway}`);
      if (!FIELD_END.test(delta)) continue;
      const prefix = readPrefix(unwrapped(output));
      if (!prefix.ok) return nonsense('draft: it is not JSON');
      if (!prefix.node) continue;
      const { text, errors } = partialText(
        prefix.node,
        grounds,
        job.transcript,
      );
      if (errors.length > 0 && !input.last) return nonsense(...errors);
      if (text === shown) continue;
      shown = text;
      yield { text, chars: output.length };
    }
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    const errors = error.code === 'cut-off' ? ['draft: it was too long'] : [];
    return { ok: false, fault: error, errors };
  }
  return judged(output, input);
}

/** The whole output: schema, ids, words, and the quotes once more. */
function judged(output: string, input: AttemptInput): AttemptOutcome {
  const { grounds, job, model: name, digest } = input;
  const prefix = readPrefix(unwrapped(output));
  if (!prefix.ok || !prefix.node?.closed)
    return nonsense('draft: it is not one whole JSON object');
  const value = tidyValue(plainValue(prefix.node));
  const check = checkDraft(value, grounds);
  const draft = check.ok
    ? check.draft
    : input.last
      ? salvaged(value, grounds)
      : null;
  if (!draft) return nonsense(...(check.ok ? [] : check.errors));
  const feedback = feedbackFromDraft(draft, grounds, job.transcript, {
    name,
    digest,
  });
  const faults = quoteFaults(feedback, grounds);
  if (beginsAlike(feedback.acknowledgement, job.previousOpeners))
    faults.push('acknowledgement: it begins like an earlier text');
  faults.push(...warmthFaults(soundTexts(draft), input));
  return faults.length > 0 ? nonsense(...faults) : { ok: true, feedback };
}

/** Too little warmth is worth a second try; on the last one only coldness is a reason to lose a text. */
function warmthFaults(texts: string[], input: AttemptInput): string[] {
  const felt = statedFeelings(input.grounds.said).length > 0;
  const faults = input.last ? coldFaults(texts) : empathyFaults(texts, felt);
  return faults.map((fault) => `draft: ${fault}`);
}
