import { MEASURE_CATALOGUE } from '@interview/contracts';
import type {
  Evidence,
  Measure,
  MeasureId,
  Norm,
  Reason,
} from '@interview/contracts';

/** Words that a fair reading needs. */
export const ENOUGH_WORDS = 40;
/** Seconds of speech that a rate per minute needs. */
export const ENOUGH_SPEECH_SEC = 15;

interface Found {
  value: number;
  unit?: string;
  norm?: Norm | null;
  detail: string;
  evidence?: Evidence[];
}

/** A measure that has a value. */
export function measured(id: MeasureId, found: Found): Measure {
  return {
    id,
    label: MEASURE_CATALOGUE[id].label,
    value: found.value,
    unit: found.unit ?? MEASURE_CATALOGUE[id].unit,
    norm: found.norm ?? null,
    detail: found.detail,
    notMeasured: null,
    evidence: found.evidence ?? [],
  };
}

/** A measure that could not be taken, and why. */
export function notMeasured(
  id: MeasureId,
  reason: Reason,
  unit: string = MEASURE_CATALOGUE[id].unit,
): Measure {
  return {
    id,
    label: MEASURE_CATALOGUE[id].label,
    value: null,
    unit,
    norm: null,
    detail: `Not measured. ${reason.message}`,
    notMeasured: reason,
    evidence: [],
  };
}

/** Rounds half away from zero to so many digits after the point; never gives −0. */
export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  const rounded = Math.round(Math.abs(value) * factor + 1e-9) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** "1 word", "3 words". */
export function counted(
  count: number,
  singular: string,
  plural = `${singular}s`,
): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
