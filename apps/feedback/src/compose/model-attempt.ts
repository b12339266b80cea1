import type {
  Feedback,
  FeedbackJob,
  PartialFeedback,
} from '@interview/contracts';
import { checkDraft } from '../guard/check-draft';
import { quoteFaults } from '../guard/check-quotes';
import type { AcceptedRating } from '../guard/check-rating';
import { draftJsonSchema } from '../guard/draft';
import { coldFaults, empathyFaults } from '../guard/empathy';
import type { Grounds } from '../guard/grounds';
import { beginsAlike, earlierOpeners } from '../guard/opener';
import { partialFeedback } from '../guard/partial-feedback';
import { salvaged, soundTexts } from '../guard/salvage';
import { statedFeelings } from '../guard/stated-feelings';
import type { LanguageModel, ModelRequest } from '../ollama/language-model';
import { SOME_SERVER } from '../ollama/written-by';
import { askModel, nonsense } from './ask-model';
import type { Asked, Written } from './ask-model';
import { feedbackFromDraft } from './draft-feedback';
import { buildPrompt } from './prompt';

export interface AttemptInput {
  job: FeedbackJob;
  grounds: Grounds;
  /** Ratings of the model that hold: their sentences are among the facts. */
  accepted: readonly AcceptedRating[];
  model: string;
  digest?: string;
  fence: string;
  /** What was wrong with the first try. */
  errors: readonly string[];
  /** No other try follows: what fails is dropped instead of sent back. */
  last?: boolean;
}

export type AttemptOutcome =
  { ok: true; feedback: Feedback } | Exclude<Asked, { ok: true }>;

/** The messages and the schema of one try. */
const requestFor = (input: AttemptInput): ModelRequest => ({
  model: input.model,
  messages: buildPrompt(input),
  schema: draftJsonSchema(input.grounds.sentences.map((s) => s.id)),
});

/**
 * One try with the model. Yields the checked part of the feedback each time it grows, returns what came
 * of it. Leaves the model as soon as something may not be shown, unless this is the last try.
 */
export async function* attempt(
  language: LanguageModel,
  input: AttemptInput,
  signal: AbortSignal,
): AsyncGenerator<Written<PartialFeedback>, AttemptOutcome> {
  const { grounds, job } = input;
  let place = SOME_SERVER;
  const request: ModelRequest = {
    ...requestFor(input),
    fromPlace: (from) => (place = from),
  };
  const asked = yield* grown(
    askModel(language, request, signal, (node) => {
      const { feedback, errors } = partialFeedback(
        node,
        grounds,
        job.transcript,
      );
      return { part: feedback, errors: input.last ? [] : errors };
    }),
  );
  return asked.ok ? judged(asked.value, input, place) : asked;
}

/** Only what says more than the last one. */
async function* grown<T, R>(
  written: AsyncGenerator<Written<T>, R>,
): AsyncGenerator<Written<T>, R> {
  let shown = '{}';
  let next = await written.next();
  for (; !next.done; next = await written.next()) {
    const text = JSON.stringify(next.value.part);
    if (text === shown) continue;
    shown = text;
    yield next.value;
  }
  return next.value;
}

/** The whole of it: schema, ids, words, and the quotes once more. */
function judged(
  value: unknown,
  input: AttemptInput,
  place: string,
): AttemptOutcome {
  const { grounds, job } = input;
  const check = checkDraft(value, grounds);
  const draft = check.ok
    ? check.draft
    : input.last
      ? salvaged(value, grounds)
      : null;
  if (!draft) return nonsense(...(check.ok ? [] : check.errors));
  const feedback = feedbackFromDraft(draft, { ...input, place });
  const faults = quoteFaults(feedback, grounds);
  if (beginsAlike(feedback.acknowledgement, earlierOpeners(job)))
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
