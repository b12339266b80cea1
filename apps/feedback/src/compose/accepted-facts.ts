import { RATING_SCALES } from '@interview/contracts';
import type { Rating, Sentence } from '@interview/contracts';
import type { AcceptedRating } from '../guard/check-rating';
import { assessedOf } from '../guard/check-rating';

/** Sentences in which something was found that a criterion asks for. */
export interface AcceptedFact {
  /** Name of the criterion, for people. */
  label: string;
  sentenceIds: string[];
}

/**
 * What the writing may rest on: for each criterion the sentences in which the analysis found something,
 * and those that the model cited and that hold. Only where they are, never how good they are.
 * @param sentences those that may be cited, in order
 */
export function acceptedFacts(
  measured: readonly Rating[],
  accepted: readonly AcceptedRating[],
  sentences: readonly Sentence[],
): AcceptedFact[] {
  return assessedOf(measured).flatMap(({ criterion, sentenceIds: found }) => {
    const cited = accepted.find((a) => a.criterion === criterion);
    const ids = new Set([...found, ...(cited?.sentenceIds ?? [])]);
    const sentenceIds = sentences.map((s) => s.id).filter((id) => ids.has(id));
    const { label } = RATING_SCALES[criterion];
    return sentenceIds.length > 0 ? [{ label, sentenceIds }] : [];
  });
}
