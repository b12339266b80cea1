/** Verbs of doing, with the forms people use, right and wrong: a rating must not depend on grammar. */
const REGULAR =
  'accept add address adjust admit adopt agree align analyse analyze announce answer apologise apologize apply approach arrange ask assemble assign attach audit automate avoid bake balance bandage bargain benchmark block boil book borrow brake brief bundle calculate call calm cancel capture carry change charge chase check chop clarify clean clear climb close coach code collect combine comfort commit communicate compare compile complete concentrate confess configure confirm connect consult contact contain convert convince cook coordinate copy correct count cover create dance debug decide decline define delay delegate deliver demonstrate deploy describe design detect develop diagnose disable discuss dismantle divide document double download draft drain drill drop dry edit email empty encourage encrypt enter escalate establish estimate evacuate evaluate examine exchange execute expand explain explore export extend fetch file fill film filter finish fix flag focus fold follow forecast format fry gather glue grant greet group guide handle harvest highlight hire identify illustrate implement import improve include inform initiate inject insist inspect install interview introduce invent investigate invite involve isolate join knock label launch lift list listen load lock log loosen lower maintain manage map mark match measure mediate mend mention mentor merge message migrate mix monitor move name narrow negotiate note notice notify observe offer open optimise optimize order organise organize own pack paint pair park patch pause peel persuade phone photograph pick pilot pin place plan plug point polish post postpone pour practice practise prepare present press print prioritise prioritize probe process produce profile program promise proofread propose protect prototype prove provide publish pull purchase push query question raise reach react reassure rebook reboot recheck reconcile record recount recruit redesign reduce refactor refill refund refuse regroup rehearse reinstall reject relabel release remove rename rent reorder reorganise repair repeat replace reply report reproduce request reread reroute rescue research reserve resolve respond restart restock restore restructure retest return revert review revise revoke rework rinse roast roll rotate sample save scale scan schedule scrub search secure select separate serve settle sew shadow share ship shorten sign simplify simulate sketch slice soak solve soothe sort sow split stabilise stack stage start steer step stir stitch stop store structure submit suggest summarise summarize supervise support survey sweep switch talk target taste test thank tie tighten tow trace track train transcribe transfer translate treat trigger trim try turn type unify unload unlock unplug update upgrade upload use validate verify visit volunteer wait walk warn wash watch weigh weld wipe work wrap';
const IRREGULAR =
  'begin began begun beginned|break broke broken|bring brought bringed|build built builded|buy bought buyed|catch caught|choose chose chosen choosed|cut cutted|deal dealt|do did done doing|draw drew drawn drawed|drive drove driven|feed fed|fight fought|find found finded|give gave given gived|go went gone going|hand handed|hold held holded|keep kept keeped|lay laid|lead led leaded|leave left leaved|let letting|lend lent|make made maked|meet met meeted|pay paid payed|put putted putting|read readed|rebuild rebuilt|redo redid redone|rewrite rewrote rewritten|ring rang rung|run ran runned|say said sayed|sell sold selled|send sent sended|set setted|show showed shown|shut shutted|sit sat sitted|speak spoke spoken speaked|spend spent spended|split splitted|stand stood|stick stuck|take took taken taked|teach taught teached|tell told telled|throw threw|undo undid|withdraw withdrew|write wrote written writed|rerun reran|swap swapped swapping|map mapped|plan planned planning|stop stopped|drop dropped|ship shipped|step stepped|log logged|flag flagged|set setting|come came comed|look looked|figure figured|reach reached|dig dug digged|hang hung hanged|reset resetted|beat beaten|grind ground|sing sang sung|ride rode ridden|sew sewn|forgive forgave forgiven|overhear overheard|seek sought|bend bent|swim swam|win won|pin pinned pinning|drag dragged dragging|tie tied tying|feel';
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
