import type { Answer, Feedback } from '@interview/contracts';
import { ProblemException } from '../http/problem';

/**
 * The feedback that an answer shows, to go on from.
 * @throws ProblemException 409 when there is none, it is still being written, or it is a text about help.
 */
export function finishedFeedback({ feedback, contest }: Answer): Feedback {
  const { state, attempt, result } = feedback;
  if (state === 'done' && result) {
    if (!result.care) return result;
    throw new ProblemException(
      409,
      'care-text',
      'This text is about getting help, not about the answer. There is nothing in it to go on from.',
    );
  }
  if (attempt > 0 && (state === 'waiting' || state === 'running')) {
    throw new ProblemException(
      409,
      'still-open',
      'The feedback is still being written. Wait until it is there, then ask again.',
    );
  }
  throw new ProblemException(
    409,
    'no-feedback',
    contest
      ? 'The feedback could not be written again. Try it again first: your line is kept.'
      : 'There is no feedback on this answer yet. Once it is there, ask again.',
  );
}
