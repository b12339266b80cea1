import type {
  Feedback,
  FeedbackJob,
  StageProgress,
} from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import type { Grounds } from '../guard/grounds';
import type { ModelFault } from '../ollama/language-model';
import { nonsense } from './ask-model';
import { cancelled } from './cancelled';
import type { ComposePorts } from './compose-ports';
import { groundsThatFit } from './fit-prompt';
import { attempt } from './model-attempt';
import type { AttemptInput } from './model-attempt';
import { buildPrompt, SECRETS } from './prompt';
import { rateBlind } from './rate-blind';
import { selfCheckFaults } from './self-check';
import { paced, WRITING, WRITING_AFTER_RATING } from './writing-pace';

const TRIES = 2;
/** Faults of the server in one job, the rating's included, after which it is left alone. */
const FAULTS = 2;
/** Runs that the queue gives a job; the last one takes the coach rather than failing. */
const RUNS = 3;
const BUSY =
  'The language model server has too much to do. The feedback is tried again shortly.';
const NONSENSE =
  'The language model wrote something that could not be verified.';
const TOO_SLOW = 'The language model took too long.';
const TOO_LONG = 'The answer is too long for the language model.';

/**
 * Feedback in two calls, evidence first: the model rates blind, then it writes from what was accepted.
 * Returns the feedback, or why there is none.
 * @throws AppError as composeFeedback
 */
export async function* byModel(
  job: FeedbackJob,
  grounds: Grounds,
  { model, digest }: Pick<AttemptInput, 'model' | 'digest'>,
  ports: ComposePorts,
  signal: AbortSignal,
  run: number,
): AsyncGenerator<StageProgress, Feedback | string> {
  const total = AbortSignal.timeout(ports.totalMs);
  const either = AbortSignal.any([signal, total]);
  const rated = yield* rateBlind(job, grounds, model, ports, signal);
  let faults = 0;
  if (rated.fault) {
    faults++;
    if (endsHere(rated.fault, ports, run)) return rated.fault.message;
  }
  const { accepted } = rated;
  const phase = job.analysis.ratings?.assessed ? WRITING_AFTER_RATING : WRITING;
  let errors: readonly string[] = [];
  let reason = NONSENSE;
  for (let number = 1; number <= TRIES && faults < FAULTS; number++) {
    const last = number === TRIES;
    const fence = ports.fence();
    const whole = { job, accepted, model, digest, errors, fence, last };
    const fitting = groundsThatFit(
      job,
      grounds,
      (some) => buildPrompt({ ...whole, grounds: some }),
      ports.windowTokens,
      ports.answerTokens,
    );
    if (!fitting) return TOO_LONG;
    const input = {
      ...whole,
      grounds: { ...fitting, secrets: [...SECRETS, fence] },
    };
    const step = number === 1 ? 'Reading the answer' : 'Writing again';
    yield { progress: null, step, partialFeedback: {} };
    const wrote = yield* paced(
      phase,
      attempt(ports.language, input, either),
      (part) => ({ partialFeedback: part }),
    );
    // Asked only while another try is left: on the last one the checks by words decide.
    const doubts =
      wrote.ok && ports.selfCheck && !last
        ? await selfCheckFaults(model, wrote.feedback, ports, either)
        : [];
    const outcome = doubts.length > 0 ? nonsense(...doubts) : wrote;
    if (signal.aborted) throw cancelled();
    if (outcome.ok || outcome.fault === null) ports.judged?.(outcome.ok);
    if (outcome.ok) return outcome.feedback;
    const { fault } = outcome;
    ports.report({
      call: 'writing',
      code: total.aborted ? 'total-timeout' : (fault?.code ?? 'nonsense'),
      attempt: number,
      errors: outcome.errors.length,
    });
    if (total.aborted) return TOO_SLOW;
    errors = outcome.errors;
    reason = fault?.message ?? NONSENSE;
    if (fault === null) continue;
    if (fault.code !== 'cut-off') faults++;
    if (endsHere(fault, ports, run)) break;
  }
  return reason;
}

/**
 * Whether asking again cannot help now.
 * @throws AppError `model-busy` where the queue is to try the job again later
 */
function endsHere(fault: ModelFault, ports: ComposePorts, run: number) {
  // The time for the rating was over; the time for the writing is not.
  if (fault.code === 'aborted') return false;
  if (fault.code === 'no-server') ports.lost();
  if (fault.code === 'busy' && run < RUNS)
    throw new AppError('model-busy', BUSY, { retryable: true });
  return !fault.passing;
}
