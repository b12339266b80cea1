import { stemOfWord } from '../reading/wink-reader';
import { actionVerb } from './action-verbs';

/** Forms that stems keep apart and learners mix up, and prepositions of place and time: "in the start", "on the end". */
const FORMS = new Map<string, string>(
  Object.entries({
    be: 'am is are was were been being',
    have: 'has had having',
    do: 'does did done doing',
    get: 'gets got getting gotten',
    in: 'at on into onto',
    realiz: 'realise realised realises realising',
    analyz: 'analyse analysed analysing',
    summariz: 'summarise summarised',
    apologiz: 'apologise apologised',
    learn: 'learnt',
    lose: 'loses lost losing',
    see: 'saw seen',
    know: 'knew known',
    think: 'thought',
    hear: 'heard',
    understand: 'understood',
    win: 'won',
    fall: 'fell fallen falls falling',
    rise: 'rose risen rises rising',
    grow: 'grew grown grows growing',
    mean: 'meant means',
    become: 'became',
    forget: 'forgot forgotten',
    feel: 'felt feels feeling',
    happi: 'happier',
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
      (/^\d/.test(lower) ? lower : stemOfWord(actionVerb(lower) ?? lower));
    if (forms.size >= KEPT_FORMS) forms.clear();
    forms.set(lower, form);
  }
  return form;
}
