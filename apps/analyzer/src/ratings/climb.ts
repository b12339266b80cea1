import type { CharSpan, RatingBound } from '@interview/contracts';

/** One thing that an answer can show; each that it shows is worth one level. */
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

/** Four steps, the most basic first. They are looked at apart, so that one misheard word moves one level at most. */
export type Steps = readonly [Step, Step, Step, Step];

/** 1 and one for each step met; a bound below that takes its place, and what lifts the bound comes first. */
export function climb(steps: Steps, bounds: readonly RatingBound[]): Climbed {
  const reached = 1 + steps.filter((step) => step.met).length;
  const tightest = [...bounds].sort((a, b) => a.max - b.max)[0];
  if (tightest && tightest.max <= reached)
    return { level: tightest.max, next: tightest.message };
  return {
    level: reached,
    next: steps.find((step) => !step.met)?.need ?? null,
  };
}

/** A criterion's level with all that it rests on. */
export interface Verdict extends Climbed {
  readonly found: readonly string[];
  readonly bounds: readonly RatingBound[];
  /** Ranges into the cleaned text, the strongest first. */
  readonly evidence: readonly CharSpan[];
}
