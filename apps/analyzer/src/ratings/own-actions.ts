import type { CharSpan } from '@interview/contracts';
import type { PlainWord } from './plain-words';

export interface OwnAction extends CharSpan {
  readonly subject: 'I' | 'we';
  /** Dictionary form. */
  readonly verb: string;
}

const SUBJECTS = new Map<string, 'I' | 'we'>([
  ['i', 'I'],
  ['we', 'we'],
]);
/** Words that may stand between a subject and its verb, or between two verbs of one subject. */
const BETWEEN = new Set(
  'have had has would will could can did do then also just first quickly immediately never always finally actually really only even simply directly straight personally quietly at once later again be am was were been not to and both all already soon next still slowly carefully briefly therefore instead usually normally often mostly after'.split(
    ' ',
  ),
);
const MOST_BETWEEN = 5;

const OTHER_SUBJECT =
  /^(?:he|she|they|it|who|that|which|you|there|this|people|everybody|everyone|nobody|[a-z]+'s)$/;

/**
 * What the speaker says they, or they with others, did, do or would do: subject and verb of doing. A further verb
 * after "and" belongs to the same subject, unless another has come between: "I made a list and split it".
 */
export function ownActions(words: readonly PlainWord[]): OwnAction[] {
  const actions: OwnAction[] = [];
  let last: OwnAction | null = null;
  words.forEach((word, at) => {
    if (OTHER_SUBJECT.test(word.lower)) last = null;
    if (last && word.lower === 'and' && word.startChar > last.endChar) {
      const verb = words[at + 1];
      const name = verb?.verb;
      if (verb && name && !verb.lower.endsWith('ing'))
        actions.push({
          subject: last.subject,
          verb: name,
          startChar: verb.startChar,
          endChar: verb.endChar,
        });
      return;
    }
    const isMeDoing =
      word.lower === 'me' && (words[at + 1]?.lower.endsWith('ing') ?? false);
    const subject = isMeDoing ? 'I' : SUBJECTS.get(word.lower);
    if (!subject) return;
    last = null;
    for (let next = at + 1; next <= at + 1 + MOST_BETWEEN; next += 1) {
      const verb = words[next];
      if (!verb) return;
      const name = verb.verb;
      // "I had order data" is no deed; "I have make it" is, as learners say it.
      if (words[next - 1]?.lower === 'had' && verb.lower === name) return;
      if (name && !(BETWEEN.has(verb.lower) && words[next + 1]?.verb)) {
        last = {
          subject,
          verb: name,
          startChar: word.startChar,
          endChar: verb.endChar,
        };
        actions.push(last);
        return;
      }
      if (!BETWEEN.has(verb.lower)) return;
    }
  });
  return actions;
}

/** Words before a verb that leave it to the speaker, though no subject was heard: "and called", "would ask", "to check". */
const OPENS_DEED = new Set(
  'and then first would to also next so but just quickly immediately finally'.split(
    ' ',
  ),
);
/** Verbs that say little of what was done: which of them somebody uses is a matter of dialect. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'do go come take have make get give put keep'.split(' '),
);
/** Verbs for one deed, the first stands for all. */
const ONE_DEED = new Map(
  'tell say mention inform notify|talk speak|find search|start begin launch|finish complete|phone ring call|fix repair|post send mail email|show demonstrate present|note write record|check inspect verify examine|help support|pick choose select|wash clean|shut close'
    .split('|')
    .flatMap((group) => {
      const [first = '', ...others] = group.split(' ');
      return others.map((verb) => [verb, first] as const);
    }),
);
/** What a verb of doing counts as: learners and dialects use another for the same deed ("I said him", "I searched it"). */
export const deedOf = (verb: string) => ONE_DEED.get(verb) ?? verb;
const PASSIVE = /^(?:was|were|is|are|be|been|being|got|get|gets|not|never)$/;

/**
 * Verbs of doing whose subject was not heard, each once, lower case: what is left of an action when a recogniser
 * mishears "I". Past forms, and others after words such as "and" or "would"; never the first after another subject.
 */
export function looseVerbs(words: readonly PlainWord[]): Set<string> {
  const verbs = new Set<string>();
  let isOthers = false;
  words.forEach(({ lower, verb: name }, at) => {
    if (SUBJECTS.has(lower)) isOthers = false;
    else if (OTHER_SUBJECT.test(lower)) isOthers = true;
    if (!name || LIGHT_VERBS.has(name)) return;
    const isTheirs = isOthers;
    isOthers = false;
    if (isTheirs) return;
    const before = words[at - 1]?.lower ?? '';
    const isPast = lower !== name && !/(?:s|ing)$/.test(lower);
    if (PASSIVE.test(before)) return;
    if (isPast || OPENS_DEED.has(before)) verbs.add(name);
  });
  return verbs;
}
