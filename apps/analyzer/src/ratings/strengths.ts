import { different } from './answer-facts';
import type { AnswerFacts, Find } from './answer-facts';
import { differentSpecifics } from './find-specifics';
import { plainSource } from './plain-text';

// How strongly an answer shows what the criteria ask for. Each strength adds up cues of several kinds: a recogniser
// errs in about one word of ten, so no rating may hang on one of them.

/** Different things done, by the speaker or with others: sharing credit costs nothing. */
export const deeds = ({ ownVerbs, sharedVerbs }: AnswerFacts) =>
  ownVerbs + sharedVerbs;

/** Deeds, and those of which it was not heard by whom at half. */
export const deedStrength = (facts: AnswerFacts) =>
  deeds(facts) + facts.looseVerbs / 2;

/** A small number without a unit ("two") is half a detail: it is easily misheard. */
const SMALL_NUMBER = /^(?:[2-9]|10)$/;

/**
 * Different details that count. Names are shown and not among them: they are known by their capital letter, which a
 * recogniser or a hurried hand leaves out.
 */
export const details = ({ specifics }: AnswerFacts) =>
  differentSpecifics(specifics.filter((s) => s.kind !== 'name'));

/** Details by what they tell a listener. */
export const detailStrength = (facts: AnswerFacts) =>
  details(facts) -
  new Set(
    facts.specifics
      .filter((s) => s.kind === 'figure' && SMALL_NUMBER.test(s.key))
      .map((s) => s.key),
  ).size /
    2;

/** Kinds of details that count, 0..4. */
export const kindsOf = ({ specifics }: AnswerFacts) =>
  new Set(specifics.map((s) => s.kind).filter((kind) => kind !== 'name')).size;

// Words that say the same in other ways are one family: which of them somebody uses is a matter of dialect.
const family = (source: string) => new RegExp(`^(?:${plainSource(source)})\\b`);
const ORDER_FAMILIES = [
  family('first|to start|to begin'),
  family('then|next|after|afterwards|later|from there|second|third|before'),
  family('finally|eventually|lastly|in end|by end'),
];
const REASON_FAMILIES = [
  family('because|due|thanks|reason|that be why|which be why|this be why'),
  family('so that|in order'),
  family('therefore|as result|which mean|that mean|this mean|it mean'),
];
const OUTCOME_FAMILIES = [
  family('as result|result|outcome|in end|by end|finally|eventually'),
  family('be|get|fine|happy|pleased|relieve|satisfy'),
  family('never|have never|have not|not|nothing|nobody|no one|without'),
  family('in time|only'),
  family('since|from then|ever since|to this day|still'),
  family('thank|praise|promote|hire|send|write'),
  family('it|that|this|which|everything|they|he|she|we|i'),
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

/**
 * How far one case is told, 0..5: a time or place is set (up to 2), a situation is described (up to 1), things were
 * done (up to 2).
 */
export const caseStrength = (facts: AnswerFacts) =>
  Math.min(2, different(facts.episode)) +
  Math.min(1, different(facts.setting) / 2) +
  Math.min(4, deedStrength(facts)) / 2;

/** How clearly an end is told: words for an outcome, words that say a result outright, and changes in figures, half each. */
export const outcomeStrength = (facts: AnswerFacts) =>
  families(facts.outcome, OUTCOME_FAMILIES) / 2 +
  Math.min(2, different(facts.result)) / 2 +
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
