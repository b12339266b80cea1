import type { Answer, Contest, Feedback } from '@interview/contracts';

/** The feedback to show: the newest one, and until a second look is written, the one it is about. */
export function shownFeedback({
  feedback,
  contest,
}: Answer): Feedback | undefined {
  return feedback.result ?? contest?.earlier;
}

/** A finished second look and the feedback that it followed; never beside words of care. */
export function secondLook({
  feedback: { result },
  contest,
}: Answer): { contest: Contest; earlier: Feedback } | undefined {
  return result?.contest && contest && !result.care && !contest.earlier.care
    ? { contest: result.contest, earlier: contest.earlier }
    : undefined;
}
