/**
 * Private matters that somebody mentions of themselves or of their family: health, loss, faith, whom they
 * love, the law. They belong to the answer, but feedback does not repeat them, and no model reads them.
 */
const CONDITION =
  'cancer|tumou?r|depression|depressed|anxiety\\s+disorder|panic\\s+attacks?|bipolar|adhd|autis\\w+|asperger\\w*|dyslexi\\w+|ptsd|ocd|epilep\\w+|hiv|aids|diabet\\w+|multiple\\s+sclerosis|anorexi\\w+|bulimi\\w+|eating\\s+disorder|schizophreni\\w+|chronic\\s+(?:illness|pain|fatigue)|mental\\s+(?:illness|breakdown)|nervous\\s+breakdown|disab(?:led|ility)|stutter|stammer|stroke|heart\\s+attack|miscarriage|abortion|infertil\\w+|pregnan(?:t|cy)|ivf|addict(?:ed|ion)?|alcoholi(?:c|sm)|drug\\s+(?:problem|habit)|rehab|sober|chemotherapy|antidepressants?';
const FAMILY =
  '(?:mother|father|mum|mom|dad|parents?|husband|wife|partner|son|daughter|child|kids?|baby|brother|sister|grandmother|grandfather|grandma|grandpa|best\\s+friend)';
const BE =
  "(?:['’]m|['’]ve|\\s+(?:was|am|were|have|had|got|became|become|felt|been))";

const PRIVATE: readonly RegExp[] = [
  new RegExp(
    `\\bi${BE}(?:\\s+(?!(?:treat|help|car|work|teach|support|look|manag|research)\\w*\\b)[\\w'’]+){0,4}\\s+(?:${CONDITION})\\b(?!\\s+(?:patients?|clients?|unit|ward|centre|center|research|team|charity|services?|friendly))`,
    'iu',
  ),
  new RegExp(
    `\\b(?:my(?:\\s+own)?|living\\s+with|suffer(?:ed|ing)?\\s+from|recover(?:ed|ing)?\\s+from|struggl(?:e|ed|ing)\\s+with)\\s+(?:\\w+\\s+)?(?:${CONDITION})\\b(?!\\s+(?:patients?|clients?|unit|ward|research))`,
    'iu',
  ),
  /\bi(?:['’]ve|\s+(?:was|am|have\s+been|had\s+been|got))\s+(?:\w+\s+)?(?:diagnosed|hospitali[sz]ed|institutionali[sz]ed|sectioned)\b/iu,
  /\bmy\s+(?:therapist|psychiatrist|diagnosis|medication|surgery|illness|disability|chemo\w*)\b/iu,
  /\bi\b(?:\s+[\w'’]+){0,3}\s+(?:miscarried|relapsed)\b/iu,
  new RegExp(
    `\\bmy\\s+(?:late\\s+)?(?:\\w+\\s+)?${FAMILY}\\b(?:\\s+[\\w'’]+){0,3}\\s+(?:died|dies|dying|passed\\s+away|death|funeral|cancer|dementia|alzheimer\\w*|overdosed|suicide|in\\s+hospital|in\\s+prison|in\\s+jail)\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:lost|losing|death\\s+of|funeral\\s+of|buried)\\s+my\\s+${FAMILY}\\b(?!['’]s)`,
    'iu',
  ),
  /\bi(?:['’]m|\s+(?:am|was|came\s+out(?:\s+as)?|identify\s+as))\s+(?:an?\s+|openly\s+|not\s+)?(?:gay|lesbian|bisexual|bi|trans|transgender|transsexual|queer|non-?binary|asexual|intersex|straight|heterosexual|homosexual)\b(?!\s+(?:talk|forward|to|with|up|from))/iu,
  /\bi(?:['’]m|\s+am)\s+(?:an?\s+|\w+\s+)?(?:muslim|christian|catholic|protestant|jew|jewish|hindu|buddhist|sikh|atheist|mormon|evangelical)\b/iu,
  /\bmy\s+(?:faith|religion|religious\s+beliefs?|church|mosque|synagogue|political\s+(?:views?|party)|race|ethnicity|skin\s+colou?r|sexuality|sexual\s+orientation|gender\s+identity|transition|immigration\s+status|visa\s+status|asylum\s+\w+|criminal\s+record|conviction|prison\s+sentence|parole|probation\s+officer|divorce|custody\s+\w+|bankruptcy|pregnancy|miscarriage)\b/iu,
  /\bi(?:['’]ve|\s+(?:was|am|have\s+been|had\s+been|got))\s+(?:\w+\s+)?(?:arrested|convicted|imprisoned|incarcerated|jailed|deported|undocumented|evicted|homeless|bankrupt|an?\s+(?:refugee|asylum\s+seeker|felon))\b/iu,
  /\bi\s+(?:voted?\s+for|was\s+in\s+(?:prison|jail|foster\s+care|a\s+psychiatric))\b/iu,
];

/** Some word of each pattern, for a quick look: most sentences have none. */
const HINT = new RegExp(
  `${CONDITION}|diagnos|hospitali|institutionali|sectioned|therapist|psychiatr|medication|surgery|illness|chemo|miscarr|relapsed|\\bmy\\s+(?:\\w+\\s+){0,2}${FAMILY}\\b|gay|lesbian|bisexual|\\bbi\\b|trans|queer|binary|asexual|intersex|straight|sexual|muslim|christian|catholic|protestant|jew|hindu|buddhist|sikh|atheist|mormon|evangelical|faith|religio|church|mosque|synagogue|political|race|ethnic|skin|gender|status|asylum|criminal|convict|prison|parole|probation|divorce|custody|bankrupt|arrested|incarcerated|jail|deported|undocumented|evicted|homeless|refugee|felon|voted?\\s+for|foster`,
  'i',
);

/** Whether a sentence tells something private of the speaker or their family. English. */
export const isPrivate = (sentence: string) =>
  HINT.test(sentence) && PRIVATE.some((pattern) => pattern.test(sentence));
