import type {
  Evidence,
  Measure,
  MeasureId,
  Norm,
  Reason,
} from '@interview/contracts';

const LABELS: Record<MeasureId, string> = {
  pace: 'Pace',
  fillers: 'Fillers',
  pauses: 'Longest pause',
  length: 'Length',
  relevance: 'Closeness to the question',
  coverage: 'Expected points',
  sentiment: 'Tone of the words',
};

/** Unit shown where a measure has no value; a measured one may say it more exactly. */
const UNITS: Record<MeasureId, string> = {
  pace: 'words per minute',
  fillers: 'per minute',
  pauses: 'seconds',
  length: 'seconds',
  relevance: 'similarity',
  coverage: 'share of points',
  sentiment: 'score',
};

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
    label: LABELS[id],
    value: found.value,
    unit: found.unit ?? UNITS[id],
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
  unit: string = UNITS[id],
): Measure {
  return {
    id,
    label: LABELS[id],
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
