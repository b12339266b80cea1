import { CriterionSchema, RATING_SCALES } from '@interview/contracts';
import type {
  Criterion,
  Rating,
  Ratings,
  Sentence,
} from '@interview/contracts';

/** Measured value of a criterion, its bound and its sentences, counted from 1. */
export type SampleRatings = Partial<
  Record<Criterion, { value: number; max?: number; sentences?: number[] }>
>;

/** All five criteria of CHECKOUT; structure is bounded. */
export const RATED: SampleRatings = {
  relevance: { value: 4, sentences: [1] },
  structure: { value: 3, max: 3, sentences: [1, 3, 4] },
  specificity: { value: 3, sentences: [4] },
  ownership: { value: 3, sentences: [3] },
  clarity: { value: 3 },
};

export function sampleRatings(
  wanted: SampleRatings,
  sentences: readonly Sentence[],
): Ratings {
  const criteria = CriterionSchema.options.map((criterion): Rating => {
    const one = wanted[criterion];
    const cited = (one?.sentences ?? []).flatMap((n) => sentences[n - 1] ?? []);
    return {
      criterion,
      label: RATING_SCALES[criterion].label,
      value: one?.value ?? null,
      low: one ? Math.max(1, one.value - 1) : null,
      high: one ? Math.min(5, one.value + 1) : null,
      anchor: one
        ? (RATING_SCALES[criterion].anchors[one.value - 1] ?? null)
        : null,
      found: one ? ['7 things were counted.'] : [],
      bounds:
        one?.max === undefined
          ? []
          : [{ code: 'sample', max: one.max, message: 'A part is missing.' }],
      next: null,
      notAssessed: one ? null : { code: 'other', message: 'Not asked for.' },
      sentenceIds: cited.map((s) => s.id),
      evidence: cited.map(({ startChar, endChar, startSec, endSec }) => ({
        startChar,
        endChar,
        startSec,
        endSec,
      })),
    };
  });
  const values = criteria.flatMap((r) => r.value ?? []);
  return {
    criteria,
    overall:
      values.length === 0
        ? null
        : values.reduce((a, b) => a + b, 0) / values.length,
    assessed: values.length,
  };
}
