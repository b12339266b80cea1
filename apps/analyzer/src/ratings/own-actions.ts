import type { CharSpan } from '@interview/contracts';
import type { TextWord } from '../reading/find-words';
import { actionVerb } from './action-verbs';

export interface OwnAction extends CharSpan {
  readonly subject: 'I' | 'we';
  /** Dictionary form. */
  readonly verb: string;
}

const SUBJECTS = new Map<string, 'I' | 'we'>([
  ...['i', "i'd", "i've", "i'll", "i'm"].map((w) => [w, 'I'] as const),
  ...['we', "we'd", "we've", "we'll", "we're"].map((w) => [w, 'we'] as const),
]);
/** Words that may stand between a subject and its verb, or between two verbs of one subject. */
const BETWEEN = new Set(
  'have had has would will could can did do then also just first quickly immediately never always finally actually really only even simply directly straight personally quietly at once later again be am was were been not to and both all already soon next still slowly carefully briefly therefore instead usually normally often mostly after'.split(
    ' ',
  ),
);
const MOST_BETWEEN = 4;

/** What the speaker says they, or they with others, did, do or would do: subject and verb of doing. */
export function ownActions(words: readonly TextWord[]): OwnAction[] {
  const actions: OwnAction[] = [];
  words.forEach((word, at) => {
    const isMeDoing =
      word.lower === 'me' && (words[at + 1]?.lower.endsWith('ing') ?? false);
    const subject = isMeDoing ? 'I' : SUBJECTS.get(word.lower);
    if (!subject) return;
    for (let next = at + 1; next <= at + 1 + MOST_BETWEEN; next += 1) {
      const verb = words[next];
      if (!verb) return;
      const name = actionVerb(verb.lower);
      if (
        name &&
        !(BETWEEN.has(verb.lower) && actionVerb(words[next + 1]?.lower ?? ''))
      ) {
        actions.push({
          subject,
          verb: name,
          startChar: word.startChar,
          endChar: verb.endChar,
        });
        return;
      }
      if (!BETWEEN.has(verb.lower)) return;
    }
  });
  return actions;
}
