import type { Criterion, Rating } from '@interview/contracts';
import * as z from 'zod';
import { wordFaults } from './check-words';
import { empathyOf } from './empathy';
import type { Grounds } from './grounds';
import { ratingItemSchema } from './rating-draft';

/** A rating of the model that holds: its sentences exist, its reason may be read, its value is bounded. */
export interface AcceptedRating {
  criterion: Criterion;
  value: number;
  reason: string;
  sentenceIds: string[];
}

export interface RatingCheck {
  accepted: AcceptedRating[];
  /** Why others were dropped, for a second try; they never hold the answer's words. */
  errors: string[];
}

const RatingListSchema = z.object({ ratings: z.array(z.unknown()).max(20) });

/** The criteria that were measured: nothing else is asked for or accepted. */
export const assessedOf = (measured: readonly Rating[]): Rating[] =>
  measured.filter((rating) => rating.value !== null);

/** The highest value that the measured evidence allows. */
const ceilingOf = (rating: Rating) =>
  Math.min(5, ...rating.bounds.map((bound) => bound.max));

/** A reason stands beside somebody's answer: it has to be as fair as the feedback. */
function reasonFaults(reason: string, grounds: Grounds): string[] {
  const { noPersonStatement, considerateTone } = empathyOf(reason).traits;
  return [
    ...wordFaults(reason, grounds),
    ...(/\p{L}{2}/u.test(reason) ? [] : ['it says nothing']),
    ...(noPersonStatement ? [] : ['it speaks about the person']),
    ...(considerateTone ? [] : ['its tone is harsh']),
  ];
}

/**
 * Checks what a model rated, item by item: the criterion was measured and comes once, every cited sentence
 * may be cited, the reason passes the guard. The value is held below the bounds that the analysis set.
 * @param measured the ratings of the analysis
 */
export function checkRating(
  value: unknown,
  measured: readonly Rating[],
  grounds: Grounds,
): RatingCheck {
  const list = RatingListSchema.safeParse(value);
  if (!list.success)
    return { accepted: [], errors: ['ratings: there is no list of them'] };
  const item = ratingItemSchema(grounds.sentences.map((s) => s.id));
  const accepted: AcceptedRating[] = [];
  const errors: string[] = [];
  for (const [i, one] of list.data.ratings.entries()) {
    const refuse = (fault: string) =>
      void errors.push(`rating ${i + 1}: ${fault}`);
    const parsed = item.safeParse(one);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      refuse(`${issue?.path.join('.') || 'item'}: ${issue?.code ?? 'invalid'}`);
      continue;
    }
    const { criterion, evidence, reason, score } = parsed.data;
    const rating = assessedOf(measured).find((r) => r.criterion === criterion);
    const faults = reasonFaults(reason, grounds);
    if (!rating) refuse('this criterion was not asked for');
    else if (accepted.some((a) => a.criterion === criterion))
      refuse('this criterion was rated before');
    else if (faults.length > 0)
      for (const fault of faults) refuse(`reason: ${fault}`);
    else
      accepted.push({
        criterion,
        value: Math.min(score, ceilingOf(rating)),
        reason,
        sentenceIds: [...new Set(evidence)],
      });
  }
  if (list.data.ratings.length === 0) errors.push('ratings: there are none');
  return { accepted, errors };
}
