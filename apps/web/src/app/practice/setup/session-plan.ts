import type { Kind, Question } from '@interview/contracts';

/** Thinking and reading before each answer; a round figure, shown as "about". */
const THINKING_SEC = 90;

export interface SessionPlan {
  /** Questions of the bank that fit the choice. */
  readonly fitting: number;
  /** Whole minutes with thinking time; null where no question fits. */
  readonly minutes: number | null;
}

/** What a choice leads to, from the questions of its role and level. */
export function planSession(
  questions: readonly Question[],
  kinds: ReadonlySet<Kind>,
  count: number,
): SessionPlan {
  const fitting = questions.filter((question) => kinds.has(question.kind));
  if (fitting.length === 0) return { fitting: 0, minutes: null };
  const answerSec =
    fitting.reduce(
      (sum, { target }) => sum + target.minSec + target.maxSec,
      0,
    ) /
    (2 * fitting.length);
  const asked = Math.min(count, fitting.length);
  return {
    fitting: fitting.length,
    minutes: Math.max(1, Math.round((asked * (answerSec + THINKING_SEC)) / 60)),
  };
}
