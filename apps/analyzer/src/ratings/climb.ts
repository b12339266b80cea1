import type { CharSpan, RatingBound } from '@interview/contracts';

/** One thing that an answer can show; shown in full it is worth one level. */
export interface Step {
  /** How much of it was found, 0..1. */
  readonly share: number;
  /** What to do to meet it, to the person. */
  readonly need: string;
}

/** A limit that only counts where it holds the level down: the softer neighbour of a bound. */
export interface Limit extends RatingBound {
  readonly isSoft?: true;
}

export interface Climbed {
  /** 1..5. */
  readonly level: number;
  /** What would move it up by one; null at the top. */
  readonly next: string | null;
  readonly bounds: readonly RatingBound[];
}

/**
 * Four steps, the most basic first. Each counts by how much of it was found, so that one misheard word moves a
 * part of a level and never several at once.
 */
export type Steps = readonly [Step, Step, Step, Step];

/** Anscombe 1948: with it the spread of a count's square root hardly depends on the count. */
const ROOT_SHIFT = 3 / 8;
const rootOf = (count: number) => Math.sqrt(Math.max(0, count) + ROOT_SHIFT);

/**
 * 0 up to `from`, 1 from `to`, and in between in proportion to the square root: of many cues, more are lost to a
 * recogniser than of few, and by roots both losses weigh the same.
 */
export function ramp(value: number, from: number, to: number): number {
  const low = rootOf(from);
  return Math.min(1, Math.max(0, (rootOf(value) - low) / (rootOf(to) - low)));
}

/** 1 and the sum of the steps, rounded; a limit below that takes its place, and what lifts the limit comes first. */
export function climb(steps: Steps, limits: readonly Limit[]): Climbed {
  const sum = steps.reduce((total, step) => total + step.share, 0);
  // Sums of the same shares in another order may differ in the last bit.
  const reached = 1 + Math.round(sum - 1e-9);
  const bounds = limits
    .filter((limit) => !limit.isSoft || limit.max < reached)
    .map(({ code, max, message }) => ({ code, max, message }));
  const tightest = [...bounds].sort((a, b) => a.max - b.max)[0];
  if (tightest && tightest.max <= reached)
    return { level: tightest.max, next: tightest.message, bounds };
  return {
    level: reached,
    next:
      reached === 5
        ? null
        : (steps.find((step) => step.share < 1)?.need ?? null),
    bounds,
  };
}

/** A criterion's level with all that it rests on. */
export interface Verdict extends Climbed {
  readonly found: readonly string[];
  /** Ranges into the cleaned text, the strongest first. */
  readonly evidence: readonly CharSpan[];
}
