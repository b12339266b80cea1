import type {
  Disclosure,
  Feedback,
  FeedbackJob,
  FeedbackResult,
  StageProgress,
} from '@interview/contracts';
import { disclosureIn } from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import { careFeedback } from '../coach/care';
import { coachFeedback } from '../coach/coach';
import { quoteFaults } from '../guard/check-quotes';
import { groundsOf } from '../guard/grounds';
import type { Grounds } from '../guard/grounds';
import { byModel } from './by-model';
import { cancelled } from './cancelled';
import type { ComposePorts } from './compose-ports';

const TOO_LITTLE =
  'There is too little in the answer for the language model to write about.';

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
  const disclosure = disclosureIn(passagesOf(job)) ?? heardBefore(job);
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
  const left = new AbortController();
  const either = AbortSignal.any([signal, left.signal]);
  let written: Feedback | string;
  try {
    written = yield* byModel(job, grounds, status, ports, either, run);
  } finally {
    // Also where nobody reads on: the model must not write for nobody.
    left.abort();
  }
  if (typeof written !== 'string') {
    yield done(written);
    return;
  }
  yield {
    progress: null,
    step: 'Writing without the model',
    partialFeedback: {},
  };
  yield done(byCoach(job, grounds, written));
}

/** What the analysis held to be a disclosure gets care as well, whichever it was. */
const heardBefore = ({ analysis }: FeedbackJob): Disclosure | null =>
  analysis.notAssessable?.code === 'care' ? 'self-harm' : null;

/** The line of somebody who contests, sentences, and the whole once more, because a boundary may stand in the wrong place. */
const passagesOf = ({ analysis, transcript, contest }: FeedbackJob) => [
  ...(contest ? [contest.note] : []),
  ...analysis.sentences.map((s) =>
    transcript.text.slice(s.startChar, s.endChar),
  ),
  transcript.text,
];

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
