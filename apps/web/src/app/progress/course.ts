import {
  type AnswerSummary,
  type MeasureId,
  MeasureIdSchema,
} from '@interview/contracts';
import { differsWhenTyped, measureValue } from '../ui/measure-line';

/** The drawing, in SVG units. */
export const PLOT = {
  width: 520,
  height: 120,
  left: 8,
  right: 12,
  top: 12,
  bottom: 24,
} as const;
/** Fewer points show no direction that is more than chance. */
const ENOUGH_FOR_A_LINE = 10;
/** The line is the middle of so many neighbours. */
const WINDOW = 5;

export interface CoursePoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly answerId: string;
  readonly newest: boolean;
}

/** One measure over time: dots, lines that stop where the analysis changed, and the ends of its scale. */
export interface Course {
  readonly id: MeasureId;
  /** True where only typed answers are in it, which count this measure in words. */
  readonly typed: boolean;
  readonly points: readonly CoursePoint[];
  /** SVG paths, one for each analysis version; none under 10 points. */
  readonly lines: readonly string[];
  /** Where the analysis changed, as x. */
  readonly breaks: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly measured: number;
  readonly total: number;
}

/** Every course that has something to show, each in one unit. Answers come newest first, as the API gives them. */
export function courses(newestFirst: readonly AnswerSummary[]): Course[] {
  const of = (input: AnswerSummary['input']) =>
    newestFirst.filter((answer) => answer.input === input);
  return MeasureIdSchema.options
    .flatMap((id) =>
      differsWhenTyped(id)
        ? [course(id, of('audio')), course(id, of('text'), true)]
        : [course(id, newestFirst)],
    )
    .filter((drawn) => drawn !== null);
}

/** Course of one measure over answers that count it in one unit; null where it was never measured. */
export function course(
  id: MeasureId,
  newestFirst: readonly AnswerSummary[],
  typed = false,
): Course | null {
  const answers = [...newestFirst]
    .reverse()
    .filter((answer) => answer.analysisVersion !== null);
  const values = answers.flatMap((answer) => measureValue(id, answer) ?? []);
  if (values.length === 0) return null;
  const [low, high] = scaleOf(values);
  const { width, height, left, right, top, bottom } = PLOT;
  const stepX = (width - left - right) / Math.max(1, answers.length - 1);
  const x = (index: number) =>
    answers.length === 1 ? width - right : left + index * stepX;
  const y = (value: number) =>
    top + ((high - value) / (high - low)) * (height - top - bottom);

  const points = answers.flatMap((answer, index) => {
    const value = measureValue(id, answer);
    if (value === null) return [];
    return [
      {
        x: round(x(index)),
        y: round(y(value)),
        value,
        answerId: answer.id,
        version: answer.analysisVersion,
        newest: false,
      },
    ];
  });
  const last = points.at(-1);
  if (last) last.newest = true;
  const breaks = answers.flatMap((answer, index) =>
    index > 0 && answer.analysisVersion !== answers[index - 1].analysisVersion
      ? [round((x(index) + x(index - 1)) / 2)]
      : [],
  );
  return {
    id,
    typed,
    points,
    breaks,
    low,
    high,
    measured: points.length,
    total: newestFirst.length,
    lines:
      points.length < ENOUGH_FOR_A_LINE
        ? []
        : byVersion(points).flatMap((run) => linePath(run, y)),
  };
}

/** Runs of neighbouring points of one analysis version. */
function byVersion<T extends { readonly version: string | null }>(
  points: readonly T[],
): T[][] {
  const runs: T[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run[0].version === point.version) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function linePath(
  run: readonly { readonly x: number; readonly value: number }[],
  y: (value: number) => number,
): string[] {
  if (run.length < 2) return [];
  const path = run.map(({ x }, index) => {
    const half = Math.floor(WINDOW / 2);
    const near = run
      .slice(Math.max(0, index - half), index + half + 1)
      .map(({ value }) => value);
    return `${index === 0 ? 'M' : 'L'}${x} ${round(y(middle(near)))}`;
  });
  return [path.join(' ')];
}

/** Median; the mean of the two in the middle where their number is even. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[half]
    : (sorted[half - 1] + sorted[half]) / 2;
}

/** Ends of the scale: round numbers around all values, never the same. */
function scaleOf(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const step = roundStep((most - least || Math.max(Math.abs(most) / 3, 1)) / 2);
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  return [low, high > low ? high : low + step];
}

/** The next of 1, 2, 5, 10, 20, 50 … that is not below. */
function roundStep(atLeast: number): number {
  const tens = 10 ** Math.floor(Math.log10(atLeast));
  return tens * ([1, 2, 5].find((digit) => digit * tens >= atLeast) ?? 10);
}

const round = (value: number) => Math.round(value * 10) / 10;
