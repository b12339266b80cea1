import type {
  Feedback,
  FeedbackJob,
  FeedbackResult,
  StageProgress,
} from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import { careFeedback } from '../coach/care';
import { coachFeedback } from '../coach/coach';
import { quoteFaults } from '../guard/check-quotes';
import { disclosureIn } from '../guard/disclosure';
import { groundsOf } from '../guard/grounds';
import type { Grounds } from '../guard/grounds';
import type { LanguageModel, ModelStatus } from '../ollama/language-model';
import { groundsThatFit } from './fit-prompt';
import { attempt } from './model-attempt';
import type { AttemptInput } from './model-attempt';
import { RULES } from './prompt';
import { writingPace } from './writing-pace';

export interface ComposePorts {
  language: LanguageModel;
  /** The last look at the model server; asking it never waits. */
  status(): ModelStatus;
  /** A job could not reach the server. */
  lost(): void;
  /** A mark that nobody can guess, new at each call. */
  fence(): string;
  /** For everything the model does for one job, in ms. */
  totalMs: number;
  windowTokens: number;
  answerTokens: number;
  /** Who helps in a crisis, from the operator; empty: none was named. */
  careContacts?: string;
  /** A text was written to its end or left: whether it passed the checks. */
  judged?(passed: boolean): void;
  /** A try that failed: codes and counts only. */
  report(event: { code: string; attempt: number; errors: number }): void;
}

const TRIES = 2;
/** Runs that the queue gives a job; the last one takes the coach rather than failing. */
const RUNS = 3;
const BUSY =
  'The language model server has too much to do. The feedback is tried again shortly.';
const NONSENSE =
  'The language model wrote something that could not be verified.';
const TOO_SLOW = 'The language model took too long.';
const TOO_LONG = 'The answer is too long for the language model.';
const TOO_LITTLE =
  'There is too little in the answer for the language model to write about.';

const cancelled = () =>
  new AppError('cancelled', 'The feedback was cancelled.');

const done = (feedback: Feedback): FeedbackResult => ({
  status: 'done',
  result: feedback,
});

/**
 * Writes the feedback on one answer: by the language model where there is one and what it writes holds
 * against the transcript, otherwise by the built-in coach, which then says why. Yields progress; the
 * last value is the result.
 * @param run which try of the queue this is, from 1
 * @throws AppError `cancelled` when the signal is aborted; `model-busy`, to be tried again later, where
 *   the model server's queue is full and this is not the last run
 */
export async function* composeFeedback(
  job: FeedbackJob,
  ports: ComposePorts,
  signal: AbortSignal,
  run = 1,
): AsyncGenerator<StageProgress | FeedbackResult> {
  if (signal.aborted) throw cancelled();
  // Before anything else: no model reads it, and nothing about it is reported.
  const disclosure = disclosureIn(passagesOf(job));
  if (disclosure) {
    yield done(careFeedback(disclosure, ports.careContacts ?? ''));
    return;
  }
  const grounds = groundsOf(job);
  const status = ports.status();
  if (status.state !== 'available') {
    yield done(byCoach(job, grounds, status.fallbackReason));
    return;
  }
  if (job.analysis.notAssessable || grounds.sentences.length === 0) {
    yield done(byCoach(job, grounds, TOO_LITTLE));
    return;
  }
  const written = yield* byModel(job, grounds, status, ports, signal, run);
  if (typeof written !== 'string') {
    yield done(written);
    return;
  }
  yield { progress: null, step: 'Writing without the model', partialText: '' };
  yield done(byCoach(job, grounds, written));
}

/** Sentences, and the whole once more, because a boundary may stand in the wrong place. */
const passagesOf = ({ analysis, transcript }: FeedbackJob) => [
  ...analysis.sentences.map((s) =>
    transcript.text.slice(s.startChar, s.endChar),
  ),
  transcript.text,
];

/** Feedback, or why there is none. */
async function* byModel(
  job: FeedbackJob,
  grounds: Grounds,
  found: { model: string; digest?: string },
  ports: ComposePorts,
  signal: AbortSignal,
  run: number,
): AsyncGenerator<StageProgress, Feedback | string> {
  const total = AbortSignal.timeout(ports.totalMs);
  const either = AbortSignal.any([signal, total]);
  let errors: string[] = [];
  let reason = NONSENSE;
  for (let number = 1; number <= TRIES; number++) {
    const { model, digest } = found;
    const fence = ports.fence();
    const last = number === TRIES;
    const whole = { job, grounds, model, digest, errors, fence, last };
    const fitting = groundsThatFit(
      whole,
      ports.windowTokens,
      ports.answerTokens,
    );
    if (!fitting) return TOO_LONG;
    const input: AttemptInput = {
      ...whole,
      grounds: { ...fitting, secrets: [RULES, fence] },
    };
    const step = number === 1 ? 'Reading the answer' : 'Writing again';
    yield { progress: null, step, partialText: '' };
    const tries = attempt(ports.language, input, either);
    let next = await tries.next();
    // From the first checked text on: loading says nothing about the pace of writing.
    const began = performance.now();
    const before = next.done ? 0 : next.value.chars;
    for (; !next.done; next = await tries.next()) {
      const { text, chars } = next.value;
      const { step } = writingPace(chars - before, performance.now() - began);
      const { progress } = writingPace(chars, 0);
      yield { progress, step, partialText: text };
    }
    const outcome = next.value;
    if (signal.aborted && !outcome.ok) throw cancelled();
    if (outcome.ok || outcome.fault === null) ports.judged?.(outcome.ok);
    if (outcome.ok) return outcome.feedback;
    ports.report({
      code: total.aborted
        ? 'total-timeout'
        : (outcome.fault?.code ?? 'nonsense'),
      attempt: number,
      errors: outcome.errors.length,
    });
    if (total.aborted) return TOO_SLOW;
    errors = outcome.errors;
    reason = outcome.fault?.message ?? NONSENSE;
    if (outcome.fault?.code === 'no-server') ports.lost();
    if (outcome.fault?.code === 'busy' && run < RUNS)
      throw new AppError('model-busy', BUSY, { retryable: true });
    if (outcome.fault && !outcome.fault.passing) break;
  }
  return reason;
}

/** The coach's quotes are exact by construction; a coach that is not must not be believed. */
function byCoach(
  job: FeedbackJob,
  grounds: Grounds,
  fallbackReason: string | null,
): Feedback {
  const feedback = coachFeedback(job, fallbackReason, grounds);
  if (quoteFaults(feedback, grounds).length > 0)
    throw new AppError(
      'unverified-quote',
      'The feedback quoted words that were not said, so it was not shown. Tell the operator of this server.',
      { retryable: false },
    );
  return feedback;
}
