import { different } from './answer-facts';
import type { AnswerFacts, Find } from './answer-facts';
import { differentSpecifics } from './find-specifics';

// How strongly an answer shows what the criteria ask for. Each strength adds up cues of several kinds: a recogniser
// errs in about one word of ten, so no rating may hang on one of them.

/** Different things done, by the speaker or with others: sharing credit costs nothing. */
export const deeds = ({ ownVerbs, sharedVerbs }: AnswerFacts) =>
  ownVerbs + sharedVerbs;

/** Deeds, and those of which it was not heard by whom at half. */
export const deedStrength = (facts: AnswerFacts) =>
  deeds(facts) + facts.looseVerbs / 2;

/** Different details, as they are shown. */
export const details = ({ specifics }: AnswerFacts) =>
  differentSpecifics(specifics);

/** A small number in words without a unit ("two") is half a detail: it is easily misheard. */
const SMALL_NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;

/** Different details by what they tell a listener. */
export const detailStrength = (facts: AnswerFacts) =>
  details(facts) -
  new Set(
    facts.specifics
      .filter((s) => s.kind === 'figure' && SMALL_NUMBER.test(s.key))
      .map((s) => s.key),
  ).size /
    2;

export const kindsOf = ({ specifics }: AnswerFacts) =>
  new Set(specifics.map((s) => s.kind)).size;

// Words that say the same in other ways are one family: which of them somebody uses is a matter of dialect.
const ORDER_FAMILIES = [
  /^(?:first|at first|to (?:start|begin) with)/,
  /^(?:then|next|after|later|from there|second|third|before)/,
  /^(?:finally|eventually|lastly|(?:at|in|by|on) end)/,
];
const REASON_FAMILIES = [
  /because|due|thanks|reason|why/,
  /^(?:so that|in order)/,
  /therefore|result|mean/,
];
const OUTCOME_FAMILIES = [
  /result|outcome|end$|^finally|^eventually/,
  /^(?:was|were|is|are|got|been|be) /,
  /never|not |n't |nothing|nobody|no one|without/,
  /time|only/,
  /since|from then|from that|to this day|still/,
  /thanked|praised|promoted|hired|sent|wrote/,
  /^(?:it|that|this|which|everything|they|he|she|we|i) /,
];

/** Each family that was found is 1, and 1.5 where more than one of it was. */
function families(finds: readonly Find[], patterns: readonly RegExp[]): number {
  const texts = new Map<number, Set<string>>();
  for (const { text } of finds) {
    const family = patterns.findIndex((pattern) => pattern.test(text));
    texts.set(family, (texts.get(family) ?? new Set()).add(text));
  }
  let sum = 0;
  for (const { size } of texts.values()) sum += size > 1 ? 1.5 : 1;
  return sum;
}

/** Order and reasons; the other side and examples count half. */
export const lineStrength = (f: AnswerFacts) =>
  families(f.order, ORDER_FAMILIES) +
  families(f.reason, REASON_FAMILIES) +
  (different(f.contrast) + different(f.example)) / 2;

/** Words that link the statements of an explanation, each once. */
export const links = (f: AnswerFacts) =>
  different(f.reason) +
  different(f.order) +
  different(f.contrast) +
  different(f.example);

const partCount = ({ parts }: AnswerFacts, part: string) =>
  parts.filter((p) => p === part).length;

/**
 * How far one case is told, 0..5: a time or place is set (up to 2), a situation is described (up to 1), things were
 * done (up to 2).
 */
export const caseStrength = (facts: AnswerFacts) =>
  Math.min(2, different(facts.episode)) +
  Math.min(1, partCount(facts, 'situation') / 2) +
  Math.min(4, deedStrength(facts)) / 2;

/** How clearly an end is told: words for an outcome, sentences of a result, and changes in figures, half each. */
export const outcomeStrength = (facts: AnswerFacts) =>
  families(facts.outcome, OUTCOME_FAMILIES) / 2 +
  Math.min(2, partCount(facts, 'result')) / 2 +
  Math.min(2, facts.specifics.filter((s) => s.kind === 'change').length) / 2 +
  Math.min(1, different(facts.reflection)) / 2;

/** Thoughts about one's own doing; reasons for it count half. */
export const thoughtStrength = (facts: AnswerFacts) =>
  different(facts.reflection) + families(facts.reason, REASON_FAMILIES) / 2;

/** Reasons and examples; an ordered account counts half. */
export const reasonStrength = (facts: AnswerFacts) =>
  families(facts.reason, REASON_FAMILIES) +
  different(facts.example) +
  families(facts.order, ORDER_FAMILIES) / 2;
