import type { Answer, Contest, Feedback } from '@interview/contracts';

/** The feedback to show: the newest one, and until a second look is written, the one it is about. */
export function shownFeedback({
  feedback,
  contest,
}: Answer): Feedback | undefined {
  return feedback.result ?? contest?.earlier;
}

/** A finished second look beside the feedback that it followed. */
export interface LookBeside {
  readonly title: string;
  /** The person's line. */
  readonly note: string;
  /** What it made of the line; undefined where its writer did not say. */
  readonly contest: Contest | undefined;
  readonly earlierTitle: string;
  readonly earlier: Feedback;
}

/** Undefined while it is being written, and beside words of care. */
export function lookBeside({
  feedback: { result },
  contest,
}: Answer): LookBeside | undefined {
  if (!result || !contest || result.care || contest.earlier.care)
    return undefined;
  const { note, earlier } = contest;
  const another = earlier.contest !== undefined;
  return {
    title: another ? 'Another look' : 'A second look',
    note,
    contest: result.contest,
    earlierTitle: another ? 'The feedback before' : 'Your first feedback',
    earlier,
  };
}
