/**
 * Disclosures of one's own self-harm or of abuse that one suffers or suffered. English, first person:
 * a nurse who tells of a patient is coached as everybody else. A miss costs more than a false alarm, but
 * figures of speech ("the deadline was killing me") must not stop an answer from being read.
 */
const SELF_HARM: readonly RegExp[] = [
  /\b(?:kill(?:ing|ed)?|harm(?:ing|ed)?)\s+myself\b/iu,
  /\b(?:hurt(?:ing)?|cut(?:ting)?|burn(?:ing|ed)?)\s+myself\s+(?:on purpose|deliberately|intentionally|again|because|to (?:feel|cope)|every|when(?:ever)? i (?:feel|felt))/iu,
  /\b(?:take|taking|took|end|ending|ended)\s+my\s+(?:own\s+)?life\b/iu,
  /\b(?:want(?:ed)?|thought (?:of|about)|think(?:ing)? (?:of|about)|tried|try(?:ing)?)\s+(?:to\s+)?end(?:ing)?\s+it\s+all\b/iu,
  /\bi\b(?:\s+[\w'’]+){0,5}\s+(?:want(?:ed)?\s+to\s+die|wish(?:ed)?\s+(?:that\s+)?i\s+(?:was|were)\s+dead)\b(?!\s+(?:of|from|laughing|there))/iu,
  /\bi\b(?:\s+[\w'’]+){0,3}\s+(?:do\s+not|don['’]?t|did\s+not|didn['’]?t)\s+want\s+to\s+(?:live|be\s+alive|exist|wake\s+up|be\s+here\s+any\s?more)(?=\s+(?:any|and|but)|[.,;?!]|$)/iu,
  /\b(?:better\s+off\s+(?:dead|without\s+me)|no\s+reason\s+(?:left\s+)?to\s+(?:live|go\s+on))\b/iu,
  /\b(?:i|i['’]m|i['’]ve|me)\b(?:\s+[\w'’]+){0,4}\s+suicidal\b(?!\s+(?:\w+\s+)?(?:patients?|clients?|callers?|person|people|students?|users?|teens?|teenagers?|youth))/iu,
  /\bmy\s+(?:own\s+)?(?:first\s+|second\s+|last\s+)?(?:suicide(?:\s+attempt)?|self[- ]harm(?:ing)?)\b/iu,
  /\bi\b(?:\s+[\w'’]+){0,4}\s+(?:attempt(?:ed)?|tried|commit|consider(?:ed)?|thought\s+about)\s+suicide\b/iu,
  /\bi\b(?:\s+[\w'’]+){0,4}\s+(?:self[- ]harm(?:ed|ing)?|overdosed)\b/iu,
  /\b(?:thoughts|thinking)\s+(?:of|about)\s+(?:my\s+)?suicide\b(?!\s+(?:prevention|hotline|risk|rates?))/iu,
];

const THEM =
  'he|she|they|my\\s+(?:ex[- ]?)?(?:\\w+\\s+)?(?:husband|wife|partner|boyfriend|girlfriend|ex|father|mother|dad|mum|mom|stepfather|stepmother|stepdad|stepmum|stepmom|uncle|aunt|brother|sister|grandfather|boss|manager|supervisor|coach|teacher|colleague|coworker|co-worker|professor)';
/** "Beat me to it", "hit me with a question": the words after it decide. */
const STRUCK =
  '(?:hit|hits|beat|beats|kicked|kicks)\\s+me\\b(?!\\s+(?:to|up|with|at|in|by|on|out|off)\\b)';
const DONE_TO =
  'punched|punches|slapped|slaps|choked|chokes|strangled|raped|rapes|molested|abused|abuses|groped|gropes|assaulted|assaults|threatened\\s+to\\s+kill';

const ABUSE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${THEM})\\b(?:\\s+[\\w'’]+){0,4}\\s+(?:(?:${DONE_TO})\\s+me\\b(?!\\s+verbally\\b)|${STRUCK})`,
    'iu',
  ),
  /\b(?:touch(?:es|ed|ing)|grabb(?:ed|ing)|kiss(?:ed|ing))\s+me\b[^.?!]{0,40}\b(?:inappropriately|sexually|against\s+my\s+will|without\s+(?:my\s+)?consent)/iu,
  /\bsexually\s+(?:harass(?:ed|es|ing)|assault(?:ed|s|ing)|abus(?:ed|es|ing))\s+me\b/iu,
  /\bi\s*(?:['’]m|['’]ve|was|am|have|had|got|were)\b(?:\s+(?!verbally\b)[\w'’]+){0,3}\s+(?:abused|raped|molested|groped|trafficked|(?:sexually|physically)\s+(?:assaulted|harassed|abused))\b(?!\s+(?:verbally|by\s+(?:an?|the|our|some|angry|one)\b[^.?!]{0,20}\b(?:customers?|clients?|callers?|passengers?|guests?)))/iu,
  /\bi\b(?:\s+[\w'’]+){0,5}\s+(?:survivor|victim)\s+of\s+(?:\w+\s+){0,2}(?:abuse|violence|assault|rape|trafficking)\b/iu,
  /\bmy\s+(?:abuser|rapist|abusive\s+\w+)\b/iu,
  /\bi\s*(?:['’]m|was|am|left|escaped|fled|lived|live|grew\s+up|got\s+out\s+of|stayed)\b(?:\s+(?:still|in|with|an|a|out|of|very)){0,4}\s+abusive\s+(?:relationship|marriage|home|household|family|partner|husband|wife|father|mother|parents?)\b/iu,
];

/** "I never wanted to kill myself": said not to be so. */
const DENIED =
  /\b(?:never|not|n['’]t)\s+(?:(?:been|thought|think|thinking|tried|had|wanted|want|about|of|to|once|ever|actually|really)\s+){0,4}$/iu;

/** Some word of each pattern, for a quick look: most sentences have none. */
const HINT =
  /myself|life|it all|\bdie\b|dead|to live|alive|exist|wake up|be here|without me|go on|suicid|self[- ]harm|overdosed|(?:hit|hits|beat|beats|ed|es|s|kill)\s+me\b|touch|grabb|kiss|harass|abus|raped?|molest|grop|traffick|assault|survivor|victim/i;

export type Disclosure = 'self-harm' | 'abuse';

const holds = (patterns: readonly RegExp[], text: string) =>
  patterns.some((pattern) => {
    const match = pattern.exec(text);
    if (!match) return false;
    // A pattern that carries its own "don't" is no denial.
    return !DENIED.test(text.slice(Math.max(0, match.index - 60), match.index));
  });

/**
 * Whether somebody discloses self-harm or abuse. The answer then gets care instead of coaching.
 * @param sentences the sentences of an answer, or the whole of it as one
 */
export function disclosureIn(sentences: readonly string[]): Disclosure | null {
  const telling = sentences.filter((text) => HINT.test(text));
  if (telling.some((text) => holds(SELF_HARM, text))) return 'self-harm';
  return telling.some((text) => holds(ABUSE, text)) ? 'abuse' : null;
}
