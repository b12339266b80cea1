import {
  type AnswerSummary,
  type MeasureId,
  MeasureIdSchema,
} from '@interview/contracts';
import { figure, MEASURE_NAMES } from './format';

/** Units in a word or two, for lists; the result page gives them in full. */
const UNITS: Record<MeasureId, string> = {
  pace: 'words a minute',
  fillers: 'a minute',
  pauses: 's',
  length: 's',
  relevance: 'of 1',
  coverage: 'of all points',
  sentiment: 'from −1 to 1',
  'response-type': 'of all sentences',
  specifics: 'per 100 words',
  ownership: 'told with I',
  hedges: 'per 100 words',
  repetition: 'of all word triples',
  variety: 'of 50 words',
  'sentence-length': 'words',
};
/** Typed words have no times, so these are counted in words and never stand beside spoken ones. */
const TYPED_UNITS: Partial<Record<MeasureId, string>> = {
  fillers: 'per 100 words',
  length: 'words',
};

/** True where the number of a typed answer has another unit than that of a spoken one. */
export function differsWhenTyped(id: MeasureId): boolean {
  return id in TYPED_UNITS;
}

export function measureUnit(id: MeasureId, typed: boolean): string {
  return (typed ? TYPED_UNITS[id] : undefined) ?? UNITS[id];
}

/**
 * The number of a measure in the unit of its kind of answer. Null where it was not measured, and where a
 * recording's words have no times: its number then has the other unit.
 */
export function measureValue(
  id: MeasureId,
  { input, measures }: Pick<AnswerSummary, 'input' | 'measures'>,
): number | null {
  const timed = (measures['pace'] ?? measures['pauses'] ?? null) !== null;
  if (input === 'audio' && differsWhenTyped(id) && !timed) return null;
  return measures[id] ?? null;
}

/** A measure as lists show it: shares as percent, the rest as they are; null is not measured. */
export function measureText(id: MeasureId, value: number | null): string {
  if (value === null) return 'not measured';
  return id === 'coverage' ? `${Math.round(value * 100)} %` : figure(value);
}

/** The measures of an answer that were asked for, in one order. */
export function measureLine(
  answer: AnswerSummary,
  ids: readonly MeasureId[] = MeasureIdSchema.options,
): { id: MeasureId; name: string; text: string; measured: boolean }[] {
  return ids
    .filter((id) => id in answer.measures)
    .map((id) => {
      const value = measureValue(id, answer);
      const unit =
        value !== null && (id === 'pace' || id === 'fillers')
          ? ` ${measureUnit(id, answer.input === 'text')}`
          : '';
      return {
        id,
        name: MEASURE_NAMES[id],
        text: measureText(id, value) + unit,
        measured: value !== null,
      };
    });
}
