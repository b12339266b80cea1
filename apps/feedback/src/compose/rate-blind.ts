import type { FeedbackJob, StageProgress } from '@interview/contracts';
import type { AcceptedRating } from '../guard/check-rating';
import { assessedOf, checkRating } from '../guard/check-rating';
import type { Grounds } from '../guard/grounds';
import type { PrefixNode } from '../guard/prefix-json';
import { ratingJsonSchema } from '../guard/rating-draft';
import type { ModelFault, ModelRequest } from '../ollama/language-model';
import { askModel } from './ask-model';
import { cancelled } from './cancelled';
import type { ComposePorts } from './compose-ports';
import { groundsThatFit } from './fit-prompt';
import { buildRatingPrompt, RATING_RULES } from './rating-prompt';
import type { RatingPromptInput } from './rating-prompt';
import { paced, RATING } from './writing-pace';

const TRIES = 2;
/** The same answer is rated alike each time, as far as the model server keeps its word. */
const SAMPLING = { temperature: 0.1, seed: 7 };
/** Five ratings with their reasons take about half of it. */
const RATING_TOKENS = 600;
/** Share of the time for one job after which the writing has to begin. */
const TIME_SHARE = 0.4;

export interface RatingOutcome {
  /** What holds; empty where nothing does, and where there was nothing to rate. */
  accepted: AcceptedRating[];
  /** The server or the connection failed, or the time for it was over. */
  fault: ModelFault | null;
}

const requestFor = (model: string, input: RatingPromptInput): ModelRequest => ({
  model,
  messages: buildRatingPrompt(input),
  schema: ratingJsonSchema(
    input.grounds.sentences.map((s) => s.id),
    input.criteria,
  ),
  sampling: SAMPLING,
  answerTokens: RATING_TOKENS,
});

/** Nothing of a rating is shown before the whole of it has been verified. */
const lookAway = (_node: PrefixNode) => ({ part: null, errors: [] });

/** The second try counts where it rated, the first where the second did not. */
const merged = (
  first: readonly AcceptedRating[],
  second: readonly AcceptedRating[],
): AcceptedRating[] => [
  ...second,
  ...first.filter((a) => !second.some((b) => b.criterion === a.criterion)),
];

/**
 * Has the model rate the criteria that were measured, before it has seen any measure. Whatever the model
 * or its server does, feedback goes on without what failed. Yields progress.
 * @throws AppError `cancelled` when the signal is aborted
 */
export async function* rateBlind(
  job: FeedbackJob,
  grounds: Grounds,
  model: string,
  ports: ComposePorts,
  signal: AbortSignal,
): AsyncGenerator<StageProgress, RatingOutcome> {
  const measured = job.analysis.ratings?.criteria ?? [];
  const criteria = assessedOf(measured).map((r) => r.criterion);
  const late = AbortSignal.timeout(ports.totalMs * TIME_SHARE);
  const either = AbortSignal.any([signal, late]);
  let accepted: AcceptedRating[] = [];
  let errors: readonly string[] = [];
  for (let number = 1; number <= TRIES && criteria.length > 0; number++) {
    const fence = ports.fence();
    const input = { job, criteria, fence, errors };
    const fitting = groundsThatFit(
      job,
      grounds,
      (some) => buildRatingPrompt({ ...input, grounds: some }),
      ports.windowTokens,
      ports.answerTokens,
    );
    // Too long for the window: the writing meets the same and says so.
    if (!fitting) break;
    yield { progress: RATING.from, step: RATING.name };
    const request = requestFor(model, { ...input, grounds: fitting });
    const outcome = yield* paced(
      RATING,
      askModel(ports.language, request, either, lookAway),
      () => ({}),
    );
    const check = outcome.ok
      ? checkRating(outcome.value, measured, {
          ...fitting,
          secrets: [RATING_RULES, fence],
        })
      : { accepted: [], errors: outcome.errors };
    accepted = merged(accepted, check.accepted);
    errors = check.errors;
    const fault = outcome.ok ? null : outcome.fault;
    if (fault === null && errors.length === 0) break;
    if (signal.aborted) throw cancelled();
    ports.report({
      call: 'rating',
      code: late.aborted ? 'rating-timeout' : (fault?.code ?? 'nonsense'),
      attempt: number,
      errors: errors.length,
    });
    // A text that was too long is the model's doing, the others are the server's.
    if (fault !== null && fault.code !== 'cut-off') return { accepted, fault };
  }
  return { accepted, fault: null };
}
