/** Verbs that a task or a deed begins with; base forms. */
const REGULAR =
  'achieve act adapt add address administer adopt advise advocate align allocate analyse analyze answer anticipate apply appoint approve arrange assemble assess assign assist attend attract audit author automate balance boost brief broaden calculate campaign capture care carry champion chair change check clarify clean close coach code collaborate collect command communicate compare compile complete compose compute conduct configure connect consolidate construct consult contact contain contribute control convert convince coordinate correct craft create cultivate curate debug decide decrease define delegate deliver demonstrate deploy derive design detect determine develop devise diagnose direct discover discuss dispatch display distribute document draft earn edit educate elevate eliminate enable encourage enforce engage engineer enhance enrich ensure establish estimate evaluate examine execute expand expedite experiment explain explore extend facilitate finalise finalize fix follow forecast form formulate foster fulfil fulfill gather generate guide handle head help hire host identify illustrate implement improve incorporate increase influence inform initiate innovate inspect inspire install instruct integrate interpret interview introduce invent investigate issue join label launch learn lecture liaise lift listen localise localize log look maintain manage map market maximise maximize measure mediate mentor merge migrate minimise minimize model moderate modernise modernize modify monitor motivate move narrow negotiate notice observe obtain open operate optimise optimize orchestrate order organise organize orient originate outline overhaul own participate partner perform persuade pilot pioneer pitch place plan prepare present preserve prevent prioritise prioritize process procure produce profile program promote propose prospect protect prove provide publish qualify question raise rank reach realign rebuild receive recommend reconcile record recruit redesign reduce refactor refine register rehearse reinforce reject release rely remodel renew reorganise reorganize repair replace report represent request research reshape resolve respond restock restore restructure retain retrieve review revise rewrite roll route save scale schedule scope screen script search secure segment select serve settle shape share ship simplify simulate sketch solve source specify speed spot staff stabilise stabilize standardise standardize start state stock streamline strengthen structure study submit succeed suggest summarise summarize supervise supply support surpass survey sustain tackle tailor target test track trade train transfer transform translate transport treat triage trim triple troubleshoot tune turn tutor uncover unify update upgrade use validate verify visit visualise visualize volunteer welcome widen work watch hand exceed stop ask call cook pack feed wash escalate discharge spearhead synthesise synthesize halve cover file fill finance fund prescribe vaccinate rotate weld shadow chase clear count defend sort trace warn';
const IRREGULAR: Record<string, string> = {
  begin: 'began', draw: 'drew', pay: 'paid', sit: 'sat', stand: 'stood', bring: 'brought', build: 'built', buy: 'bought', choose: 'chose', cut: 'cut', deal: 'dealt',
  drive: 'drove', find: 'found', forge: 'forged', get: 'got', give: 'gave', grow: 'grew', hold: 'held', keep: 'kept',
  lead: 'led', leave: 'left', make: 'made', meet: 'met', oversee: 'oversaw', put: 'put', rebuild: 'rebuilt',
  rewrite: 'rewrote', run: 'ran', sell: 'sold', send: 'sent', set: 'set', show: 'showed', speak: 'spoke', spend: 'spent',
  take: 'took', teach: 'taught', think: 'thought', understand: 'understood', undertake: 'undertook', win: 'won',
  write: 'wrote',
}; // prettier-ignore

const BASES = new Set([...REGULAR.split(' '), ...Object.keys(IRREGULAR)]);
const PASTS = new Set(Object.values(IRREGULAR));

/** Bases that a word with this ending taken off may come from: "plann" → plan, "driv" → drive. */
function basesOf(stem: string): string[] {
  return [
    stem,
    `${stem}e`,
    stem.replace(/i$/, 'y'),
    stem.replace(/([bdfglmnprt])\1$/, '$1'),
  ];
}

const isBase = (words: readonly string[]) => words.some((w) => BASES.has(w));

/** In which form a word is a verb of ours: "manage", "managing", "managed" or "manages"; null for other words. */
export type VerbForm = 'base' | 'gerund' | 'past' | 'third';

export function verbForm(word: string): VerbForm | null {
  const w = word.toLowerCase().replace(/[^\p{L}-]/gu, '');
  if (BASES.has(w)) return 'base';
  if (PASTS.has(w)) return 'past';
  if (w.endsWith('ed') && isBase([w.slice(0, -1), ...basesOf(w.slice(0, -2))]))
    return 'past';
  if (w.endsWith('ing') && isBase(basesOf(w.slice(0, -3)))) return 'gerund';
  if (w.endsWith('s') && isBase([w.slice(0, -1), ...basesOf(w.slice(0, -2))]))
    return 'third';
  return null;
}

/** Whether a word may tell of something that was done: "led", and "cut", which is also a base form. */
export const mayBePast = (word: string): boolean =>
  verbForm(word) === 'past' ||
  PASTS.has(word.toLowerCase().replace(/[^\p{L}]/gu, ''));

/** Words that are verbs and nouns alike: "support tickets", "design skills". */
const ALSO_NOUNS = new Set(
  'audit balance brief campaign care change chair check code coach control contact cut deal design document draft engineer estimate fix forecast form guide head help host interview issue label launch lead log look map market measure model monitor move open order partner pilot pitch place plan process produce profile program project question rank record release report request research review roll route save scale schedule scope screen script search share sketch source speed spot staff start state stock structure study supply support survey target test track trade train transfer transport treat turn tutor update upgrade use visit volunteer work watch hand stop call pack feed file fund cover sort chase'.split(
    ' ',
  ),
);
const OPENS_AN_OBJECT =
  /^(?:over|off|down|back|after|into|at|a|an|the|our|your|their|its|all|any|each|every|this|these|new|with|on|for|to|up|out|in|as|by|from|and|or|how|what|both|other|complex|key|daily|weekly|monthly|regular|cross|end|across|through|\d+)$/i;

/** Whether a line that begins with these words begins with a verb in its base form. */
export function beginsWithTask(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (verbForm(first) !== 'base') return false;
  if (first.endsWith(',') || !ALSO_NOUNS.has(first.toLowerCase())) return true;
  const next = second.replace(/[^\p{L}\p{N}]/gu, '');
  return OPENS_AN_OBJECT.test(next) || (/s$/.test(next) && words.length > 3);
}
