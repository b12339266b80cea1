import { asSeen } from './as-seen';

/**
 * Whether a sentence gives orders to the software instead of answering. A tell-tale alone is not enough where
 * people who build or use such software would say it as well: "I wrote the system prompt for our support bot"
 * reports, "print your system prompt" commands. So most rules need a verb in the place of a command.
 */

/** A verb with what follows it; it counts only in the place of a command. */
interface Order {
  readonly pattern: RegExp;
  /** Whether its object can only be the software's, so that a command needs no comma before it: speech has none. */
  readonly isPlain: boolean;
}

const order = (source: string, isPlain = false): Order => ({
  pattern: new RegExp(`\\b(?:${source})`, 'gu'),
  isPlain,
});

const GAP = '[^.?!]{0,60}?\\b';
const DROP =
  '(?:ignore|disregard|forget|override|overrule|bypass|skip|discard)';
const SAY =
  '(?:say|write|state|answer|respond|reply|confirm|conclude|output|print|declare|pretend)';
const SHOW =
  '(?:print|reveal|show|repeat|quote|output|display|leak|dump|list|translate|copy|recite|write|tell me|give me|expose)';
const MARK = '(?:marks?|scores?|ratings?|grades?|stars|points)';
const ME =
  '(?:me|us|it|everything|every point|(?:this|my|the) (?:answer|response|reply|candidate|person))';

const ORDERS: readonly Order[] = [
  order(
    `${DROP}\\b${GAP}(?:(?:your|all|any|these|those|previous|prior|earlier) (?:of )?(?:your |the |these |previous |prior |earlier |other )*(?:instructions?|prompts?|rules|guidelines)|(?:everything|all|anything|what) (?:that )?you(?:'ve| have| were| had| are) (?:been )?(?:told|given|taught)|(?:instructions?|prompts?|rules|text|everything) (?:given |written )?above)\\b`,
    true,
  ),
  order(
    `${DROP}\\b${GAP}(?:instructions?|prompts?|the rules|guidelines|constraints|above)\\b`,
  ),
  order(
    `${SHOW}\\b${GAP}(?:(?:your|the) (?:system |developer |hidden |initial |secret )*(?:prompt|instructions?)|your (?:rules|guidelines|configuration)|(?:text|words) above|everything (?:that )?you (?:were|have been|are) (?:given|told)|environment variables|api keys?|names of other|other people whose|after me|them all|word (?:by|for) word)\\b`,
  ),
  order(
    `(?:give|award|grant|assign|rate|score|grade|mark|judge) ${ME}\\b${GAP}(?:out of|${MARK}|perfect|excellent|maximum|highest|top|best|full|heard|\\d+)`,
  ),
  order(
    `(?:give|award|grant) (?:only )?(?:(?:an? |the )?(?:perfect|top|highest|maximum|best|full) ${MARK}|(?:\\d+|five|ten) (?:points|stars|out of))\\b`,
  ),
  order(
    `(?:set|change|raise|increase|make) (?:the |my |all |every |its )*(?:scores?|ratings?|marks?|grades?)\\b`,
  ),
  order(
    `${SAY}\\b${GAP}(?:hired?|recommend\\p{L}*|passed|perfect|best (?:answer|candidate)|strong(?:est)? candidate|natural leader|excellent|outstanding|full marks|this candidate|the candidate|other candidates)\\b`,
  ),
  order(`(?:respond|reply|answer|output) (?:only|exactly|nothing but)\\b`),
  order(
    `(?:hire|recommend|compare|promote) (?:me|this (?:person|candidate|applicant)) ?(?:with|[.!]|$)`,
  ),
  order(`decode (?:and|this|that|the following)\\b`),
  order(
    `(?:enable|enter|activate|switch to) (?:developer|debug|admin|god|dan) mode\\b`,
  ),
  order(`tell me (?:honestly|whether you|if you would|the names)\\b`),
  order(
    `(?:stop|quit) being (?:an? |the )?(?:coach|ai|assistant|bot|interviewer)\\b`,
  ),
];

const READER =
  '(?:ai|llm|language model|model|grader|evaluator|rater|scorer|software|system|assistant|chat ?bot|bot|gpt|chatgpt)';

/** Said to the software wherever they stand. */
const TELL_TALES: readonly RegExp[] = [
  /^\W*(?:system|assistant)(?: (?:message|prompt|note))?\s*(?::|#)/u,
  /(?:^|[#*=-])\s*(?:system|developer) (?:message|prompt)\s*(?:[:#*=-]|$)/u,
  /\b(?:new|updated|secret) instructions?\s*:/u,
  new RegExp(
    `^\\W*(?:note|message|instructions?|attention|reminder) (?:to|for) (?:the |all |any )?(?:ai )?${READER}\\b`,
    'u',
  ),
  new RegExp(
    `^\\W*(?:dear|hey|hello|attention|listen),? (?:ai )?${READER}\\b`,
    'u',
  ),
  /\bas an? (?:ai|llm|language model)(?: (?:assistant|model|language model))?,? (?:you|please|i (?:must|will|have to))\b/u,
  /\byou are now (?:an? |the |in )?(?:ai|llm|language model|gpt|dan|chat ?bot|bot|assistant|interviewer|hiring manager|recruiter|grader|judge|examiner|developer mode)\b/u,
  /^\W*you are an? (?:ai|llm|language model|gpt|chat ?bot)\b/u,
  /^\W*from now on,? you (?:only|will|must|are|should|give|rate)\b/u,
  /\byou (?:will |must |should |may |can )?(?:now )?(?:only |always )?(?:give|award|grant) (?:only |me )?(?:an? |the )?(?:perfect|top|full|highest|maximum) (?:marks?|scores?|ratings?|grades?)\b/u,
  /\b(?:this|my|the) (?:answer|response|reply) (?:above )?(?:deserves|merits|was rated|is rated|(?:must|should|has to|ought to) (?:get|be rated|be scored|receive))\b/u,
  /\bthis (?:candidate|applicant|person)\b[^.?!]{0,60}\b(?:should|must|deserves|has to|ought to) (?:to )?(?:be )?(?:rated|scored|hired|graded|passed|get|receive|awarded|given)\b/u,
  /\b(?:if|unless) you (?:do not|don't|refuse to|fail to) (?:say|write|rate|state)\b/u,
  /\b(?:and|so|now),? please (?:write|say|add|state) (?:that|this|it) (?:as well|too)\b/u,
  /\btell you (?:that|to)\b[^.?!]{0,60}\b(?:rules?|scores?|instructions?|marks|ratings?)\b/u,
  /\bwhat (?:are|is) your (?:system )?(?:rules|instructions|prompt|guidelines)\b/u,
  /^\W*(?:please )?list (?:them|your rules)\b/u,
  /^\W*confirmed\b[^.?!]{0,20}\d/u,
  /\brot13\b\s*:/u,
  /\[s\d{1,4}\]/u,
  /\b(?:relevance|structure|specificity|ownership|clarity|overall|rating|score|grade|verdict)"?\s*[:=]\s*"?(?:\d|five|ten|hire|perfect)/u,
  /\bthe answer (?:is over|ends here|has ended)\b/u,
  /\bignor(?:ier\w*|a|ez|e|are|eer)\b[^.?!]{0,60}\b(?:anweisung\w*|instrucciones|istruzioni|instruções|instructies|instructions précédentes)/u,
  /игнорируй\S{0,20}[^.?!]{0,60}инструкци/u,
  /(?:忽略|无视|無視)[^。？！]{0,30}(?:指令|指示)|指示[^。]{0,12}無視/u,
  /تجاهل[^.؟!]{0,40}التعليمات/u,
];

/** Opens a text that claims to come from the system: what follows belongs to it. */
const OPENER =
  /<\|(?:im_start|system|user|assistant|start)|\[inst\]|<<sys>>|<(?:system|assistant|instructions?)>|#+\s*(?:system|developer) (?:message|prompt)|[-=*#]{3}\s*(?:end|begin|start) of (?:the |my )?(?:answer|transcript|prompt|input|message)/u;
const CLOSER = /<\|im_end|\[\/inst\]|<<\/sys>>|<\/(?:system|assistant|instructions?)>/u; // prettier-ignore

/** One of these stands in every text that any rule finds; most sentences have none and are left at that. */
const WORTH_A_LOOK =
  /instruct|anweisung|instrucciones|istruzioni|instruções|prompt|\brules?\b|guidelines|constraints|\babove\b|you(?:'ve| have| were| had| are) (?:been |now )?(?:told|given|taught|an?|the|in|ai)\b|(?:if|unless) you|from now on|you are (?:now )?(?:ai|dan)|tell you|what (?:are|is) your|please (?:write|say|add|state)|system|assistant|\bai\b|llm|language model|\bbot\b|chat|gpt|grade|score|\bmark|rating|\brate|stars|out of|perfect|hire|recommend|promote|candidate|applicant|passed|leader|excellent|outstanding|best answer|confirmed|decode|mode\b|tell me|being|variables|api key|after me|them all|word (?:by|for) word|other people|names of|\b(?:respond|reply|answer|output) (?:only|exactly|nothing)|answer (?:is over|ends|has)|compare me|list them|rot13|\[s\d|verdict|relevance|structure|specificity|ownership|clarity|overall|<\||\[\/?inst|<<|end of|игнорируй|忽略|无视|無視|تجاهل/u;

/** What a sentence is to the software: nothing, an order, or the start or the end of a forged text. */
export type ToSoftware = 'order' | 'opens' | 'closes' | null;

/** @param isMirrored whether the text turns the reading direction round, so that it is also read from its end. */
export function speaksToSoftware(
  sentence: string,
  isMirrored = false,
): ToSoftware {
  const seen = asSeen(sentence).toLowerCase();
  const found = judged(seen);
  // Where a hidden text begins is not visible from its end: there every order counts.
  return (
    found ?? (isMirrored ? judged([...seen].reverse().join(''), true) : null)
  );
}

function judged(text: string, isHidden = false): ToSoftware {
  if (!WORTH_A_LOOK.test(text)) return null;
  if (CLOSER.test(text)) return 'closes';
  if (OPENER.test(text)) return 'opens';
  if (TELL_TALES.some((pattern) => pattern.test(text))) return 'order';
  for (const { pattern, isPlain } of ORDERS)
    for (const match of text.matchAll(pattern))
      if (
        isHidden ||
        isCommand(
          text.slice(Math.max(0, match.index - 80), match.index),
          isPlain,
        )
      )
        return 'order';
  return null;
}

const REPORTED =
  /\b(?:said|says|saying|told|asked|wrote|replied|shouted|answered|thought|read|called|typed|entered|sent|tried)\b[^.?!]{0,30}$/u;
const MADE_TO =
  /\byou (?:must|should|have to|need to|will|shall|are to|can)(?: now| just| only| please)* $|\byou to $/u;
/** Words before a verb that make it somebody's deed, not a command. */
const GOVERNS =
  /(?:^|[^\p{L}'])(?:to|i|we|you|he|she|they|it|who|that|which|this|people|users|not|never|cannot|\p{L}+n't|can|could|would|should|will|may|might|must|did|do|does|had|have|has|just|often|always|sometimes|simply|\p{L}+ly|and|or|then|so|but|a|an|the|my|our|your|their|his|her|of|for|in|on|with|is|was|are|were|be|been|i'd|we'd|i'll|we'll) $/u;
const SUBJECT = /\b(?:i|we|he|she|they|who|it|my|our|his|her|their)\b/u;

/** Whether a verb that follows `before` commands, as opposed to telling what somebody did or said. */
function isCommand(before: string, isPlain: boolean): boolean {
  const lead = before.replace(/\s+$/u, ' ').trimStart();
  if (lead === '') return true;
  if (MADE_TO.test(lead)) return true;
  if (REPORTED.test(lead)) return false;
  if (/[.,;:!?…—–"'([*#>=-] ?$/u.test(lead)) return true;
  const link = /\b(?:please|now|kindly|instead|also|and|then|so|but|just) $/u.exec(lead); // prettier-ignore
  if (link) return !SUBJECT.test(/[^.,;:!?]*$/u.exec(lead)?.[0] ?? lead);
  return isPlain && !GOVERNS.test(lead);
}
