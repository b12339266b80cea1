import type { Measure, Norm } from '@interview/contracts';

/** Places on a track, as shares 0..1 from its left end. */
export interface MeasureScale {
  readonly value: number;
  readonly band: {
    readonly from: number;
    readonly to: number;
    /** Figures at the ends; null where the band runs to the end of the track. */
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  readonly range: readonly [number, number];
}

/**
 * Track for a measure: wide enough for the value and half as much again as the norm's upper end.
 * Null where there is nothing to hold the value against.
 */
export function measureScale(measure: Measure): MeasureScale | null {
  const { value, norm, id } = measure;
  if (value === null) return null;
  const range = rangeOf(id, value, norm);
  if (range === null) return null;
  const at = (number: number) =>
    Math.min(1, Math.max(0, (number - range[0]) / (range[1] - range[0])));
  return {
    value: at(value),
    range,
    band: norm && {
      from: norm.low === null ? 0 : at(norm.low),
      to: norm.high === null ? 1 : at(norm.high),
      low: norm.low,
      high: norm.high,
    },
  };
}

function rangeOf(
  id: Measure['id'],
  value: number,
  norm: Norm | null,
): readonly [number, number] | null {
  if (id === 'sentiment') return [-1, 1];
  if (id === 'relevance' || id === 'coverage') return [0, 1];
  if (norm === null) return null;
  const top = norm.high ?? (norm.low ?? 0) * 2;
  const most = Math.max(top * 1.5, value * 1.1, 1);
  // Where the band lies far from zero, the track starts nearer to it.
  const least = norm.low === null ? 0 : Math.min(norm.low * 0.5, value * 0.9);
  return [least, most];
}
