import { lemmaOfWord } from '../reading/wink-reader';
import { actionVerb } from './action-verbs';

/**
 * Forms that the dictionary keeps apart, with the one that stands for them; and prepositions of place and time, which
 * learners mix up: "in the start", "on the end".
 */
const FORMS = new Map<string, string>(
  Object.entries({
    be: 'am is are was were been being',
    have: 'has had having',
    do: 'does did done doing',
    get: 'gets got getting gotten',
    in: 'at on into onto',
    learn: 'learnt',
    feel: 'felt',
    analyze: 'analyse analyses analysing',
    apologize: 'apologise apologised apologises apologising',
    realize: 'realise realised realises realising',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, form])),
);
const KEPT_FORMS = 20_000;
const forms = new Map<string, string>();

/** One form for all of a word in lower case: tense, number and agreement are grammar, and no cue hangs on them. */
export function formOf(lower: string): string {
  let form = forms.get(lower);
  if (form === undefined) {
    form =
      FORMS.get(lower) ??
      (/^\d/.test(lower) ? lower : lemmaOfWord(actionVerb(lower) ?? lower));
    if (forms.size >= KEPT_FORMS) forms.clear();
    forms.set(lower, form);
  }
  return form;
}
