import {
  type AnswerSummary,
  type MeasureId,
  MeasureIdSchema,
} from '@interview/contracts';
import { figure, MEASURE_NAMES } from './format';

/** Units in a word or two, for lists; the result page gives them in full. */
export const MEASURE_UNITS: Record<MeasureId, string> = {
  pace: 'words a minute',
  fillers: 'a minute',
  pauses: 's, the longest',
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
      const value = answer.measures[id] ?? null;
      return {
        id,
        name: MEASURE_NAMES[id],
        text:
          measureText(id, value) +
          (id === 'pace' && value !== null ? ` ${MEASURE_UNITS[id]}` : ''),
        measured: value !== null,
      };
    });
}
