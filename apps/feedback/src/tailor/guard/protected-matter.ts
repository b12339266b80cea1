/**
 * Matters that an interviewer may not ask about, whatever the document says: age, family, health, faith,
 * origin, citizenship, union and party, sexuality, convictions, money troubles (EU Directives 2000/43, 2000/78 and
 * 2006/54; the EEOC's list of questions not to ask). Our own patterns; English.
 */
const YOUR = '\\byour(?: own)?\\b';

/** In a question, about the one who is asked. */
const ASKED: readonly RegExp[] = [
  /\bhow old\b|\b(?:your|at what|what) age\b|\bage(?:d)? (?:group|bracket|\d)|\bdate of birth\b|\bbirth ?(?:day|date|place)\b|\bborn\b|\bretire(?:ment)?\b|\bwhat year did you (?:finish|graduate|leave)\b/iu,
  /\bmarri(?:ed|age)\b|\bmarital\b|\bsingle parent\b|\bspouse\b|\bhusband\b|\bwife\b|\bboyfriend\b|\bgirlfriend\b|\bpregnan\w+|\bmaternity\b|\bpaternity\b|\bchild ?care\b|\bchildcare\b|\bmaiden name\b|\bdivorc\w+/iu,
  new RegExp(
    `${YOUR} (?:\\w+ )?(?:famil(?:y|ies)|children|kids?|sons?|daughters?|parents?|mother|father|home life|private life|partner at home|household)\\b|\\b(?:have|having|plan(?:ning)?|want) (?:to have )?(?:any |more )?(?:children|kids|a family|a baby)\\b`,
    'iu',
  ),
  new RegExp(
    `${YOUR} (?:\\w+ ){0,2}(?:health|illness(?:es)?|disabilit(?:y|ies)|disease|diagnos[ie]s|medication|medical (?:history|condition|record)|sick (?:leave|days)|weight|height|pregnancy|mental health|condition)\\b|\\b(?:do|did|are|were|have|had) you (?:\\w+ ){0,3}(?:disab(?:led|ility)|ill|sick|diagnosed|handicapped|medication|impairment)\\b|\\bdays (?:were you )?(?:sick|ill)\\b`,
    'iu',
  ),
  /\breligio(?:n|us)\b|\bfaith\b|\bchurch\b|\bmosque\b|\bsynagogue\b|\btemple\b|\bprayer?\b|\bsabbath\b|\bramadan\b|\bheadscar(?:f|ves)\b|\bhijab\b|\bmuslim\b|\bchristian\b|\bjewish\b|\bhindu\b|\bcatholic\b/iu,
  new RegExp(
    `\\bnationalit(?:y|ies)\\b|\\bcitizen(?:ship)?s?\\b|\\bimmigra\\w+|\\bvisa\\b|\\bwork permit\\b|\\bgreen card\\b|\\bethnic\\w*|\\b(?:your|which|what) race\\b|\\bracial\\b|\\bskin colou?r\\b|\\bnative (?:language|speaker|tongue)\\b|\\bmother tongue\\b|\\baccent\\b|\\bancest\\w+|\\bwhere (?:are|do) you (?:really |originally )?(?:come )?from\\b|\\bwhere (?:were you|did you) (?:born|gr[eo]w up)\\b|${YOUR} (?:origin|home country|homeland|birthplace|name come)\\b`,
    'iu',
  ),
  /\b(?:trade|labou?r|works?) (?:union|council)\b|\bunions?\b(?! (?:jack|square|station))|\bunioni[sz]\w+|\bstrike\b|\bpolitical (?:party|view|opinion)s?\b|\bparty member\w*|\bvot(?:e|ed|ing) for\b/iu,
  /\bsexual (?:orientation|preference|identity)\b|\bsexuality\b|\bgender identity\b|\bgay\b|\blesbian\b|\bbisexual\b|\btransgender\b|\bstraight\b(?!forward)|\bpronouns\b/iu,
  /\b(?:criminal|police) record\b|\bconvict\w+|\barrest(?:ed|s)?\b|\bin prison\b|\byour (?:debts?|credit (?:score|history|rating)|bankruptcy)\b|\bgarnish\w+/iu,
];

/** In a line of a document, of the person it tells of or of whom the employer welcomes. */
const TOLD: readonly RegExp[] = [
  /\b(?:date|place|country) of birth\b|\bbirth ?(?:day|date|place)\b|\bborn (?:on|in)\b|\bage\s*[:=]?\s*\d{2}\b|\b\d{2} years old\b|\baged? (?:between|under|over|\d)/iu,
  /\bmarital status\b|\bmarried\b|\bdivorced\b|\bwidowed\b|\b(?:father|mother|parent) of\b|\bspouse\b|\bmy (?:wife|husband|partner|children|kids|son|daughter|family)\b|\bchildren\s*:|\bmaternity\b|\bpaternity\b|\bparental leave\b|\bcareer break\b|\bmaiden name\b/iu,
  /\bnationality\b|\bcitizenship\b|\b(?:u\.?s\.?|uk|eu|british|american|canadian|australian|german|dual|must be an?) citizens?\b|\bvisa\b(?! (?:payments?|cards?))|\bwork permit\b|\bright to work\b|\bwork authori[sz]ation\b|\bsecurity clearance\b|\bimmigrant\b|\brefugee status\b|\bmother tongue\b|\bnative (?:speaker|language|english|german|french|spanish)\b/iu,
  /\breligion\b|\breligious (?:belief|affiliation)s?\b|\b(?:practi[sc]ing|devout|born-again) \w+|\bmember of (?:the |a )?(?:\w+ )?(?:church|parish|mosque|synagogue|union|party)\b|\b(?:trade|labou?r) union\b|\bunion (?:member|representative|rep|steward|delegate)\b|\bshop steward\b|\bworks council\b|\bpolitical party\b/iu,
  /\bsexual orientation\b|\bgender\s*:|\bsex\s*:|\bgender identity\b|\bethnic(?:ity| origin| background)\b|\brace,|\bskin colou?r\b|\bveteran status\b|\bdisabled\b(?! (?:people|patients|children|adults|clients|residents|users))|\bmy disability\b|\bdisability status\b|\bhealth\s*:\s*|\bin good health\b|\bnon-smoker\b|\b(?:height|weight)\s*:/iu,
];

/** Whether a text asks the reader about a protected matter. */
export const asksProtectedMatter = (text: string): boolean =>
  ASKED.some((pattern) => pattern.test(text));

/** Whether a line tells of a protected matter, so that no question may come from it. */
export const tellsProtectedMatter = (line: string): boolean =>
  TOLD.some((pattern) => pattern.test(line));
