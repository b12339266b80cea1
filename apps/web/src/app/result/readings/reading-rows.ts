import {
  type Analysis,
  type AnalysisRun,
  type Criterion,
  CriterionSchema,
  type Measure,
  type MeasureId,
  MeasureIdSchema,
} from '@interview/contracts';
import { MEASURE_NAMES } from '../../ui/format';
import { measureText } from '../../ui/measure-line';
import { levelX, RATING_QUESTIONS, ratingWord } from '../ratings/rating-line';

/** One rating or measure in two readings of the same words. */
export interface ReadingRow {
  /** A rating and a measure may share a name, so each says which it is. */
  readonly id: `rating-${Criterion}` | `measure-${MeasureId}`;
  readonly name: string;
  readonly before: string;
  readonly now: string;
  /** Whether it shows differently; what is below the digits shown is the same. */
  readonly moved: boolean;
  /** Places of the two levels on a rating's line, in drawing units; null where there is nothing to draw. */
  readonly line: { readonly before: number; readonly now: number } | null;
}

const ABSENT = 'Not part of this version';

/** Ratings first, then measures, in their order everywhere; what neither reading has is left out. */
export function readingRows(before: Analysis, now: Analysis): ReadingRow[] {
  return [
    ...CriterionSchema.options.map((id) => ratingRow(id, before, now)),
    ...MeasureIdSchema.options.map((id) => measureRow(id, before, now)),
  ].filter((row) => row.before !== ABSENT || row.now !== ABSENT);
}

function ratingRow(id: Criterion, before: Analysis, now: Analysis): ReadingRow {
  const [first, second] = [before, now].map((analysis) =>
    analysis.ratings?.criteria.find(({ criterion }) => criterion === id),
  );
  const words = [first, second].map((rating) =>
    rating ? ratingWord(rating) : ABSENT,
  );
  const from = first?.value ?? null;
  const to = second?.value ?? null;
  return {
    id: `rating-${id}`,
    name: RATING_QUESTIONS[id],
    before: words[0],
    now: words[1],
    moved: words[0] !== words[1],
    line:
      from === null || to === null
        ? null
        : { before: levelX(from), now: levelX(to) },
  };
}

function measureRow(
  id: MeasureId,
  before: Analysis,
  now: Analysis,
): ReadingRow {
  const [first, second] = [before, now].map((analysis) =>
    shown(analysis.measures.find((measure) => measure.id === id)),
  );
  return {
    id: `measure-${id}`,
    name: MEASURE_NAMES[id],
    before: first,
    now: second,
    moved: first !== second,
    line: null,
  };
}

function shown(measure: Measure | undefined): string {
  if (!measure) return ABSENT;
  const text = measureText(measure.id, measure.value);
  return measure.value === null || measure.unit === ''
    ? text
    : `${text} ${measure.unit}`;
}

/** The reading that the answer shows and the others, newest first. */
export function splitRuns(runs: readonly AnalysisRun[]): {
  current: AnalysisRun | undefined;
  earlier: AnalysisRun[];
} {
  return {
    current: runs.find(({ current }) => current),
    earlier: runs.filter(({ current }) => !current),
  };
}
