import { asSeen } from './as-seen';

/**
 * Disclosures of one's own self-harm or of abuse that one suffers or suffered. English, first person:
 * a nurse who tells of a patient is coached as everybody else. A miss costs more than a false alarm, but
 * figures of speech ("the deadline was killing me") must not stop an answer from being read.
 */
export type Disclosure = 'self-harm' | 'abuse';

/** Words between "I" and the deed after which the deed is somebody else's. */
const OTHERS =
  'who|that|she|he|they|her|him|them|his|their|people|persons?|patients?|clients?|callers?|customers?|users?|residents?|students?|pupils?|teens?|teenagers?|youth|child|children|kids?|wom[ae]n|m[ae]n|girls?|boys?|friends?|colleagues?|someone|somebody|anyone|those';
/** "I", and up to so many words of one's own. */
const i = (words: number) =>
  `\\bi(?:['’]?(?:m|ve|d))?(?:\\s+(?!(?:${OTHERS})\\b)[\\w'’]+){0,${words}}`;
const pattern = (source: string) => new RegExp(source, 'gi');

/** What follows "cutting myself" where it is a mishap or a figure of speech. */
const HARMLESS =
  '(?!\\s+(?:off|out|short|some|slack|down|back|loose|free|from|trying|doing|by|while|shaving|cooking|in|on(?!\\s+purpose)|too|a\\b|with(?!\\s+(?:\\w+\\s+)?(?:razors?|blades?|knife|scissors))))';

const SELF_HARM: readonly RegExp[] = [
  /\b(?:kill(?:ing|ed)?|harm(?:ing|ed)?)\s+myself\b/gi,
  /\b(?:hurt(?:ing)?|cut(?:ting)?|burn(?:ing|ed)?)\s+myself\s+(?:on purpose|deliberately|intentionally|again|because|to (?:feel|cope)|every|when(?:ever)? i (?:feel|felt))/gi,
  pattern(
    `\\b(?:(?:been|started|began|kept|keep|stopped?|am|was|i['’]?m)\\s+(?:cutting|burning|hurting)|used\\s+to\\s+(?:cut|burn|hurt))\\s+myself\\b${HARMLESS}`,
  ),
  /\b(?:hang(?:ed|ing)?|hung)\s+myself\b(?!\s+(?:out|up))/gi,
  /\bsho(?:ot(?:ing)?|t)\s+myself\s+in\s+the\s+(?:head|chest)\b/gi,
  /\b(?:slit(?:ting)?|slash(?:ed|ing)?)\s+my\s+(?:own\s+)?(?:wrists?|arms?|throat)\b|\bcut(?:ting)?\s+my\s+(?:own\s+)?wrists\b/gi,
  /\b(?:take|taking|took|end|ending|ended)\s+my\s+(?:own\s+)?life\b/gi,
  /\b(?:want(?:ed)?|thought (?:of|about)|think(?:ing)? (?:of|about)|tried|try(?:ing)?)\s+(?:to\s+)?end(?:ing)?\s+it\s+all\b/gi,
  /\bi\b(?:\s+[\w'’]+){0,5}\s+(?:want(?:ed)?\s+to\s+die|wish(?:ed)?\s+(?:that\s+)?i\s+(?:was|were)\s+dead)\b(?!\s+(?:of|from|laughing|there))/gi,
  /\bi\b(?:\s+[\w'’]+){0,3}\s+(?:do\s+not|don['’]?t|did\s+not|didn['’]?t)\s+want\s+to\s+(?:live|be\s+alive|exist|wake\s+up|be\s+here\s+any\s?more)(?=\s+(?:any|and|but)|[.,;?!]|$)/gi,
  /\b(?:better\s+off\s+(?:dead|without\s+me)|no\s+reason\s+(?:left\s+)?to\s+(?:live|go\s+on))\b/gi,
  /\b(?:i|i['’]m|i['’]ve|me)\b(?:\s+[\w'’]+){0,4}\s+suicidal\b(?!\s+(?:\w+\s+)?(?:patients?|clients?|callers?|person|people|students?|users?|teens?|teenagers?|youth))/gi,
  /\bmy\s+(?:own\s+)?(?:first\s+|second\s+|last\s+)?(?:suicide(?:\s+attempt)?|self[- ]harm(?:ing)?)\b/gi,
  pattern(
    `${i(4)}\\s+(?:(?:attempt(?:ed)?|tried|commit|consider(?:ed)?|thought\\s+about)\\s+suicide|surviv(?:ed?|ing)\\s+(?:an?|my|two|three)\\s+(?:\\w+\\s+)?suicide\\s+attempts?)\\b`,
  ),
  pattern(
    `${i(4)}\\s+(?:self[- ]harm(?:ed|ing)?|(?:took|take|taken|taking)\\s+(?:an\\s+|another\\s+|my\\s+)?(?:\\w+\\s+)?overdose|(?:tried|wanted|want)\\s+to\\s+overdose|overdosed)\\b(?!\\s+(?:on\\s+(?:coffee|caffeine|sugar|meetings|work)|polic|prevention|risk|training))`,
  ),
  /\b(?:thoughts|thinking)\s+(?:of|about)\s+(?:my\s+)?suicide\b(?!\s+(?:prevention|hotline|risk|rates?))/gi,
];

const KIN =
  '(?:husband|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|ex|ex[- ](?:husband|wife|partner|boyfriend|girlfriend)|father|mother|parents?|dad|mum|mom|step[- ]?(?:father|mother|dad|mum|mom|brother)|uncle|aunt|brother|sister|cousin|son|grandfather|grandmother)';
const THEM = `he|she|they|my\\s+(?:ex[- ]?)?(?:[\\w'’]+\\s+)?(?:${KIN}|boss|manager|supervisor|coach|teacher|colleague|coworker|co-worker|professor|neighbou?r|roommate|flatmate|landlord)`;
/** What one is hit with, or beaten up about, where nobody is touched. */
const ABSTRACT =
  '(?:questions?|ideas?|requests?|news|feedback|deadlines?|tasks?|projects?|tickets?|problems?|challenges?|curve\\s?balls?|surprises?|proposals?|objections?|complaints?|numbers?|prices?|figures?|bills?|facts?|e-?mails?|comments?|remarks?|scenarios?|cases?|changes?|requirements?|scope|plans?|ultimatum|offers?|bombshell|lists?|ask|asks|follow-ups?|budget|delays?|work|load|results?|reviews?|mistakes?|details?|schedule|sales|targets?)';
const CONTEST =
  '(?:race|ranking|contest|competition|interviews?|election|game|match|round|tournament|finals?|vote|bid|sales|quarter|price|points|time|quality|deal|chess|tennis|test|exam|sprint|moves|minutes|seconds|sets|rounds|games)';
/** "Beat me to it", "hit me with a question": the words after it decide. */
const IDIOM = [
  `hit(?:s|ting)?\\s+me\\s+(?:up|as|that|how|why|on\\s+(?:slack|teams|chat|whatsapp|linkedin)|with\\s+(?:[\\w'’-]+\\s+){0,3}?${ABSTRACT})\\b`,
  `beat(?:s|ing|en)?\\s+me\\s+(?:(?:out|why|how|by|at(?!\\s+(?:home|night))|to(?!\\s+(?:a\\s+pulp|the\\s+(?:ground|floor|point)|within|death)))|(?:in|on)\\s+(?:[\\w'’-]+\\s+){0,2}?${CONTEST}|up\\s+(?:about|over|on)\\s+(?:[\\w'’-]+\\s+){0,2}?${ABSTRACT})\\b`,
  'kick(?:s|ed|ing)?\\s+me\\s+(?:out|off|upstairs|under\\s+the\\s+table)\\b',
].join('|');
const STRIKE =
  '(?:hit(?:s|ting)?|beat(?:s|ing|en)?|kick(?:s|ed|ing)?)\\s+me\\b';
const DONE_TO =
  '(?:punch(?:es|ed|ing)?|slap(?:s|ped|ping)?|chok(?:es|ed|ing?)|strangl(?:es|ed|ing?)|rap(?:es|ed|ing?)|molest(?:s|ed|ing)?|abus(?:es|ed|ing?)|grop(?:es|ed|ing?)|assault(?:s|ed|ing)?|threatened\\s+to\\s+kill)\\s+me\\b(?!\\s+verbally\\b)';
const THROWN =
  '(?:threw|pushed|shoved|pinned)\\s+me\\s+(?:down\\s+the\\s+stairs|against\\s+(?:a|the)\\s+wall|(?:in)?to\\s+the\\s+(?:wall|ground|floor))\\b';
/** Not what it was that hit: "she left, and it hit me". */
const BETWEEN =
  "(?:\\s+(?!(?:died|death|loss|losing)\\b|(?:it|this|that|news|reality)\\s+hit)[\\w'’]+){0,4}";
const VIOLENCE =
  '(?:\\w+\\s+){0,3}(?:abuse|violence|assault|rape|incest|trafficking)\\b';

const ABUSE: readonly RegExp[] = [
  pattern(
    `\\b(?:${THEM})\\b${BETWEEN}\\s+(?:${DONE_TO}|${THROWN}|(?!${IDIOM})${STRIKE})`,
  ),
  /\b(?:raped|molested)\s+me\b/gi,
  /\b(?:touch(?:es|ed|ing)|grabb(?:ed|ing)|kiss(?:ed|ing)|sex\s+with)\s+me\b[^.?!]{0,40}\b(?:inappropriately|sexually|against\s+my\s+will|without\s+(?:my\s+)?consent)/gi,
  /\bsexually\s+(?:harass(?:ed|es|ing)|assault(?:ed|s|ing)|abus(?:ed|es|ing))\s+me\b/gi,
  /\b(?:forc(?:ed|es|ing)\s+me\s+(?:in)?to|made\s+me|i\s+(?:was|got)\s+forced\s+(?:in)?to)\s+(?:hav(?:e|ing)\s+)?(?:sex|oral|sexual\s+\w+|sleep(?:ing)?\s+with|undress\w*)\b|\bforc(?:ed|es|ing)\s+(?:himself|herself|themselves)\s+(?:up)?on\s+me\b/gi,
  /\bi\s*(?:['’]m|['’]ve|was|am|have|had|got|were)\b(?:\s+(?!verbally\b)[\w'’]+){0,3}\s+(?:abused|raped|molested|groped|trafficked|(?:sexually|physically)\s+(?:assaulted|harassed|abused))\b(?!\s+(?:verbally|by\s+(?:an?|the|our|some|angry|one)\b[^.?!]{0,20}\b(?:customers?|clients?|callers?|passengers?|guests?)))/gi,
  pattern(
    `${i(4)}\\s+(?:was|been|got|were|being)\\s+(?:\\w+\\s+)?(?:beaten|hit|kicked|punched|slapped|choked|strangled)\\s+(?:up\\s+)?(?:\\w+\\s+)?(?:by\\s+my\\s+(?:[\\w'’]+\\s+)?${KIN}\\b(?!\\s+(?:to|at(?!\\s+(?:home|night)))\\b)|as\\s+a\\s+(?:child|kid|boy|girl|teenager)\\b)`,
  ),
  pattern(
    `\\bi(?:['’]?m|\\s+(?:am|was|were|became|(?:have|had)\\s+been))(?:\\s+(?!(?:${OTHERS}|with|for|to|by|of|about|told|asked|given|assigned|\\w+ing)\\b)[\\w'’]+){0,4}\\s+(?:survivor|victim)\\s+of\\s+${VIOLENCE}|\\bas\\s+a\\s+(?:survivor|victim)\\s+of\\s+${VIOLENCE},?\\s+i\\b`,
  ),
  pattern(
    `${i(2)}\\s+(?:surviv(?:ed?|ing)|suffer(?:ed|ing)?(?:\\s+from)?|escaped|fled|went\\s+through|experienced)\\s+${VIOLENCE}`,
  ),
  /\bmy\s+(?:abuser|rapist|abusive\s+\w+)\b/gi,
  /\bi\s*(?:['’]m|was|am|left|escaped|fled|lived|live|grew\s+up|got\s+out\s+of|stayed)\b(?:\s+(?:still|in|with|an|a|out|of|very)){0,4}\s+abusive\s+(?:relationship|marriage|home|household|family|partner|husband|wife|father|mother|parents?)\b/gi,
];

/**
 * Stands before what is said not to be so: "I never wanted to kill myself". A bare "not" denies nothing:
 * "I tried not to", "whether or not to".
 */
const DENIED =
  /(?:\b(?:never|cannot|(?:am|is|are|was|were|do|does|did|have|has|had|will|would|can|could|should)\s+not|won['’]?t|(?:is|are|was|were|do|does|did|have|has|had|would|ca|could|should)n['’]?t)\s+(?:(?:be|been|thought|think|thinking|try|tried|trying|have|had|wanted|want|going|planning|about|of|to|once|ever|actually|really|even)\s+){0,5}|\benough\s+rope\s+to\s+)$/iu;
/** Follows a denial that was true up to a day. */
const UNTIL =
  /^[^.?!]{0,20}\b(?:until|till|before|so\s+(?:much|badly)|more)\b/iu;
/** So much before a match is looked at for a denial, in characters. */
const BEFORE_CHARS = 80;

/** Some word of each pattern, for a quick look: most sentences have none. */
const HINT =
  /myself|life|it all|\bdie\b|dead|to live|alive|exist|wake up|be here|without me|go on|suicid|self[- ]harm|overdos|wrist|\bsl(?:it|ash)|(?:hit|beat|kick|punch|slap|choke|strangle|rape|molest|abuse|grope|assault|kill|threw|made|ed|es|s|en|ing|with|on)\s+me\b|beaten|forced|touch|grabb|kiss|harass|abus|rap(?:ed?|ist)\b|molest|grop|traffick|assault|survivor|victim|violence|incest|\b(?:hit|kicked|punched|slapped|choked|strangled)\s+(?:\w+\s+){0,2}(?:by|as)\b/i;

const holds = (patterns: readonly RegExp[], text: string) =>
  patterns.some(
    (one) =>
      // Most sentences hold none, and a search is much cheaper than an iterator.
      text.search(one) >= 0 &&
      [...text.matchAll(one)].some(({ 0: found, index }) => {
        const end = index + found.length;
        // A pattern that carries its own "don't" is no denial.
        return (
          !DENIED.test(text.slice(Math.max(0, index - BEFORE_CHARS), index)) ||
          UNTIL.test(text.slice(end, end + BEFORE_CHARS))
        );
      }),
  );

/** Whether a text holds any word that a disclosure needs: a quick look, true of many that disclose nothing. */
export const mayDisclose = (text: string): boolean => HINT.test(asSeen(text));

/**
 * Whether somebody discloses self-harm or abuse. The answer then gets care instead of ratings and coaching.
 * @param sentences the sentences of an answer, or the whole of it as one
 */
export function disclosureIn(sentences: readonly string[]): Disclosure | null {
  const telling = sentences.map(asSeen).filter((text) => HINT.test(text));
  if (telling.some((text) => holds(SELF_HARM, text))) return 'self-harm';
  return telling.some((text) => holds(ABUSE, text)) ? 'abuse' : null;
}
