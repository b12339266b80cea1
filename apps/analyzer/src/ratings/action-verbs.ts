/** Verbs of doing, with the forms people use, right and wrong: a rating must not depend on grammar. */
const REGULAR =
  'accept add address adjust adopt agree align analyse analyze announce answer apologise apologize apply approach arrange ask assign attach automate avoid balance block book brief bundle calculate call cancel capture change check clarify clean clear close coach code collect combine commit communicate compare complete concentrate configure confirm connect consult contact contain convert convince coordinate copy correct count cover create dance debug decide decline define delay delegate deliver demonstrate deploy describe design detect develop diagnose disable discuss divide document double download draft drop edit email empty encourage enter escalate establish estimate evaluate examine exchange execute expand explain explore export extend fetch file fill filter finish fix flag focus follow format gather group guide handle highlight identify implement import improve include inform initiate inspect install interview introduce invent investigate invite involve isolate join label launch list listen load lock log lower maintain manage map mark match measure mediate mention mentor merge message migrate monitor move name narrow negotiate note notice notify observe offer open optimise optimize order organise organize own pack pair park patch pause phone pick pilot place plan point post postpone practise practice prepare present press print prioritise prioritize probe process produce profile program promise propose protect prototype prove provide publish pull purchase push query question raise reach react record recruit redesign reduce refactor refuse regroup reject release remove rename reorganise repair repeat replace reply report reproduce request research reserve resolve respond restart restore restructure return review revise roll rotate sample save scale scan schedule search secure select separate serve settle shadow share ship shorten simplify sketch solve sort split stabilise stage start step stop store structure submit suggest summarise summarize supervise support switch talk target test thank trace track train transfer translate treat trigger trim try turn type unify update upgrade upload use validate verify visit volunteer wait walk warn wash watch work wrap';
const IRREGULAR =
  'begin began begun beginned|break broke broken|bring brought bringed|build built builded|buy bought buyed|catch caught|choose chose chosen choosed|cut cutted|deal dealt|do did done doing|draw drew drawn drawed|drive drove driven|feed fed|fight fought|find found finded|give gave given gived|go went gone going|hand handed|hold held holded|keep kept keeped|lay laid|lead led leaded|leave left leaved|let letting|lend lent|make made maked|meet met meeted|pay paid payed|put putted putting|read readed|rebuild rebuilt|redo redid redone|rewrite rewrote rewritten|ring rang rung|run ran runned|say said sayed|sell sold selled|send sent sended|set setted|show showed shown|shut shutted|sit sat sitted|speak spoke spoken speaked|spend spent spended|split splitted|stand stood|stick stuck|take took taken taked|teach taught teached|tell told telled|throw threw|undo undid|withdraw withdrew|write wrote written writed|rerun reran|swap swapped swapping|map mapped|plan planned planning|stop stopped|drop dropped|ship shipped|step stepped|log logged|flag flagged|set setting|come came comed|look looked|figure figured|reach reached|feel';
const FORMS = new Map<string, string>();
for (const verb of REGULAR.split(' ')) {
  const stem = verb.replace(/e$/, '');
  const short = verb.replace(/y$/, 'i');
  const last = verb.at(-1) ?? '';
  for (const form of [
    verb,
    `${verb}s`,
    `${verb}es`,
    `${stem}ed`,
    `${stem}ing`,
    `${short}ed`,
    `${short}es`,
    `${verb}ing`,
    `${verb}${last}ed`,
    `${verb}${last}ing`,
  ])
    FORMS.set(form, verb);
}
for (const group of IRREGULAR.split('|')) {
  const forms = group.split(' ');
  const verb = forms[0] ?? '';
  for (const form of [
    ...forms,
    `${verb}s`,
    `${verb}ing`,
    `${verb}${verb.at(-1) ?? ''}ing`,
    `${verb.replace(/e$/, '')}ing`,
  ])
    FORMS.set(form, verb);
}
for (const state of ['feel', 'feels', 'felt', 'feeling']) FORMS.delete(state);

/** The verb of doing that a lower-case word is a form of; null for other words. */
export function actionVerb(word: string): string | null {
  return FORMS.get(word) ?? null;
}
