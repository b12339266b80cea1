import type { CharSpan, RatingBound } from '@interview/contracts';

/** What a level asks for beyond the level below it. */
export interface Step {
  readonly met: boolean;
  /** What to do to meet it, to the person. */
  readonly need: string;
}

export interface Climbed {
  /** 1..5. */
  readonly level: number;
  /** What would move it up by one; null at the top. */
  readonly next: string | null;
}

/** The steps of levels 2, 3, 4 and 5: the level reached is that of the last step met without a gap. */
export type Steps = readonly [Step, Step, Step, Step];

/** Level by steps, and the first need that is open; a bound below the level takes its place. */
export function climb(steps: Steps, bounds: readonly RatingBound[]): Climbed {
  const missed = steps.findIndex((step) => !step.met);
  const reached = missed < 0 ? 5 : missed + 1;
  const tightest = [...bounds].sort((a, b) => a.max - b.max)[0];
  if (tightest && tightest.max < reached)
    return { level: tightest.max, next: tightest.message };
  return { level: reached, next: steps[missed]?.need ?? null };
}

/** A criterion's level with all that it rests on. */
export interface Verdict extends Climbed {
  readonly found: readonly string[];
  readonly bounds: readonly RatingBound[];
  /** Ranges into the cleaned text, the strongest first. */
  readonly evidence: readonly CharSpan[];
}
