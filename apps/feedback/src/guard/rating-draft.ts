import { CriterionSchema } from '@interview/contracts';
import type { Criterion } from '@interview/contracts';
import * as z from 'zod';
import { jsonSchemaOf } from './json-schema';

/** Longest reason of a rating, in characters; most sentences that it may cite. */
const RATING_LIMITS = { reason: 220, evidence: 3 } as const;

/**
 * What a model writes about one criterion. Names in alphabetical order, as in draft.ts: the evidence is
 * cited before the reason is written, and the reason before the number.
 */
export const ratingItemSchema = (
  sentenceIds: readonly string[],
  criteria: readonly Criterion[] = CriterionSchema.options,
) =>
  z.object({
    criterion: z.enum([...criteria]),
    evidence: z
      .array(z.enum([...sentenceIds]))
      .min(1)
      .max(RATING_LIMITS.evidence),
    reason: z.string().min(1).max(RATING_LIMITS.reason),
    score: z.int().min(1).max(5),
  });

/**
 * The JSON schema of the rating call.
 * @param sentenceIds ids that may be cited, at least one
 * @param criteria what is to be rated, at least one
 */
export const ratingJsonSchema = (
  sentenceIds: readonly string[],
  criteria: readonly Criterion[],
): Record<string, unknown> =>
  jsonSchemaOf(
    z.object({
      ratings: z
        .array(ratingItemSchema(sentenceIds, criteria))
        .min(1)
        .max(criteria.length),
    }),
  );
