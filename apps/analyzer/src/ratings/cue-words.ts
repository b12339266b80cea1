import { MONTH, SEASON, WEEKDAY } from './calendar-words';
import { plainPattern, saidPattern } from './plain-text';

// Words and phrases that ratings look for: our own lists, in plain English. `plainPattern` finds every form of a word,
// since grammar must not move a rating.

const SPAN = '(?:year|month|week|day)';

/** The speaker says what was learned, changed, weighed or felt to be wrong or right about their own doing. */
export const REFLECTION = plainPattern(
  [
    '(?:i|we) (?:(?:have|then|also|really|mostly|mainly) )*(?:learn|realize|underestimate|regret)',
    '(?:what|thing|lesson) (?:i|we) (?:learn|take|change|keep|would)',
    '(?:teach|show|remind) (?:me|us)',
    'since then|from then(?: on)?|from that day|ever since|since that',
    'next time|look back|in hindsight|in retrospect|with hindsight',
    '(?:would|should|could) (?:have|of) (?:ask|tell|do|start|be|check|say|call|write|test|talk|speak|go|make)',
    '(?:do|handle|start) (?:(?:it|that|this|thing) )?differently',
    '(?:i|we) now (?:(?:always|also) )?\\p{L}+|nowadays (?:i|we)|these days (?:i|we)|today (?:i|we)',
    '(?:make|write|set) (?:(?:it|that|this) )?(?:into )?DET (?:rule|habit|checklist|routine)',
    '(?:my|our) (?:mistake|fault|lesson|habit|weakness|blind spot)',
    '(?:i|we) be (?:wrong|too (?:late|quick|slow|fast|proud|optimistic|soft|harsh))',
    '(?:after|because of) that (?:i|we) (?:always|change|start|stop|keep)',
    '(?:i|we) (?:stop|start) (?:to )?(?:ask|check|write|do|say|tell|plan|talk|call|look|share|test|read|listen|wait|use|keep)',
    'lesson (?:be|for)|make (?:me|us) (?:see|think|understand|realize)',
  ].join('|'),
);

/** Why something was done, or what follows from it. */
export const REASON = plainPattern(
  'because|so that|in order to|therefore|(?:that|which|this) be why|reason|(?:which|that|this|it) mean|otherwise|instead of|rather than|as result|due to|thanks to',
);

/** Order in time or in an argument. */
export const ORDER = plainPattern(
  'first|first of all|(?<!\\d )second|third|then|next(?! to)|after|afterwards|before that|finally|eventually|lastly|(?:in|by) end|meanwhile|later|to start with|to begin with|from there|in that point|next (?:day|morning|week|month)|only then|as soon as',
);

/** Limits, costs and the other side. */
export const CONTRAST = plainPattern(
  'but|however|although|though|even though|in other hand|unless|except|depend in|whereas|price|cost|downside|drawback|catch|risk|trade off|tradeoff',
);

/** An example in an explanation or a wish. */
export const EXAMPLE = plainPattern(
  `for example|for instance|such as|like when|example|imagine|suppose(?! to)|let us say|in (?:my|our) case|last (?:year|month|week|${SEASON})`,
);

/** One case in the past, as opposed to how things usually are. */
export const EPISODE = plainPattern(
  [
    `last (?:year|month|week|${SEASON}|${MONTH}|may|${WEEKDAY})`,
    `(?:(?:one|few|several|some|couple of|\\d+) )?${SPAN} (?:ago|back|before)`,
    '(?:in|during|from) DET (?:(?:last|first|previous|former|old|second|third|earlier|current|present) )+\\p{L}+',
    `(?:one|that|this|same) (?:day|morning|evening|night|afternoon|week|${WEEKDAY})`,
    'when (?:i|we) (?:be|work|start|join|have|do|study)',
    '(?:i|we) (?:be|have) (?:once|working|responsible)|(?:i|we) once',
    'i remember|it be (?:about|around|in|my|last)|back then|in time|in (?:19|20)\\d\\d',
    `(?:in|of|since) (?:${MONTH}|may|${WEEKDAY}|${SEASON})`,
  ].join('|'),
);

const WORKPLACE =
  '(?:job|role|position|company|team|project|internship|employer|workplace|placement|shift|ward|office|shop|store|hospital|clinic|school|university|college|degree|study|class)';

/** Where a case took place, in which role, and what was wrong. */
export const SETTING = plainPattern(
  [
    `(?:in|during) DET (?:(?:last|previous|first|former|old|current|past|second|final|group) )?${WORKPLACE}`,
    'as DET (?:member|part|junior|senior|student|nurse|manager|developer|intern|lead)',
    '(?:when|while) (?:(?:i|we) )?(?:be|work|start|join|have)|in my experience',
    'i be (?:working|only|employ|study|lead|in call)',
    '(?:i|we) (?:be )?work (?:in|for|as|with)',
    'back then|there (?:have )?be',
    '(?:situation|background|context|problem|issue|trouble|conflict) be',
    'face|keep (?:fail|crash|complain|miss)|be (?:complain|fail)|outage',
  ].join('|'),
);

const AMOUNT =
  '(?:(?:about|around|almost|nearly|over|more than|under|below|just) )?\\d[\\d.]*';
const WENT =
  '(?:drop|fall|rise|grow|go up|go down|increase|decrease|reduce|improve|cut)';

/** Words that say a result outright. */
export const RESULT = plainPattern(
  [
    'as (?:result|consequence)|in end|(?:end )?(?:result|outcome|effect|upshot) be|result show',
    '(?:which|that|this|it) (?:lead to|mean|result in|allow (?:me|us|them)|pay off|save|help (?:us|them))',
    'result in|end up|turn out|since then|from then(?: in)?|to this day|ever since',
    `by ${AMOUNT} (?:percent|point|hour|day|week|minute|second)`,
    `from (?:\\S+ ){1,6}to ${AMOUNT}`,
    '(?:day|week|month) early|in half|halve|double|triple|by half|twice as|in time|ahead of (?:schedule|time)|(?:within|under) budget',
    `${WENT} (?:by|to|from)`,
    '(?:i|we|it) (?:have )?(?:learn|realize)|teach me',
    '(?:i|we) (?:win|deliver|ship|launch|succeed|finish|pass|meet|hit)',
    '(?:happy|pleased|satisfy|impress|grateful|success|successful|resolve|promote|adopt|well receive)',
  ].join('|'),
);

/** How it ended, beyond the result cues of the structure. */
export const OUTCOME = plainPattern(
  [
    'as result|(?:in|by) end|result|outcome|finally|eventually',
    '(?:it|that|this|which|everything|they|he|she|we|i) (?:work|solve|resolve|succeed|arrive|stay|sign|renew|agree|apologize|recover|pass|finish|close|go live|come back|go out|pay off)',
    '(?:be|get) (?:\\p{L}+ )?(?:fix|solve|resolve|finish|deliver|release|save|approve|sign|adopt|in time|refund|pay|book)',
    '(?:be |get )?(?:fine|happy|pleased|relieve|satisfy)',
    '(?:have )?never (?:happen|come|have)|have not (?:happen|come|be|have)|(?:not|nothing|nobody|no one) (?:happen|again|lose|miss|complain|get)',
    'in time|without any \\p{L}+|only (?:lose|one|\\d+)|(?:we|i) (?:have )?(?:only )?lose',
    'since then|from then(?: in)?|ever since|to this day|still (?:use|in use|work|run)',
    '(?:thank|praise|promote|hire) (?:me|us|everybody|everyone)|(?:be|get) (?:promote|praise|thank|hire)|(?:send|write) (?:(?:me|us) )?DET (?:letter|note|mail)',
    `(?:${WENT}|down|up|halve|double) (?:\\p{L}+ )?(?:by|to|from|under|below|above)`,
    'in half|by half|halve|double|triple|twice as',
  ].join('|'),
);

/** Words that leave open what is meant. */
export const VAGUE = plainPattern(
  'thing|stuff|something|somehow|someone|somewhere|whatever|and so in|et cetera|etc|various|lots? of|lot|all sort|basically everything|some kind of',
);

/** Doubt about one's own words: as they are said, for they are shown. */
export const HEDGES = saidPattern(
  'maybe|perhaps|probably|possibly|i guess|i suppose|i think|i believe|i feel like|sort of|kind of|more or less|or something|or so|hopefully|somehow|little bit|bit|i would say|not really|not sure|as far as i know|in way|might have|could be',
);
