import type { StoryPart } from '@interview/contracts';

/** Words that announce a part of a story. Patterns are of our own making; each matches the words shown as evidence. */
export interface StructureCue {
  readonly part: StoryPart;
  /** 3: says the part outright. 2: usually means it. 1: a hint. */
  readonly weight: number;
  readonly pattern: RegExp;
}

/** Stands between sentences that are searched together: no pattern matches it, so that no cue spans two of them. */
export const SENTENCE_END = '\u0001';

/**
 * A pattern of whole words in lower case; a space in it stands for any white space, since a filler that was left out leaves
 * more than one.
 */
export function phrase(source: string): RegExp {
  return new RegExp(`\\b(?:${source.replaceAll(' ', '\\s+')})\\b`, 'gu');
}

const cue = (
  part: StoryPart,
  weight: number,
  source: string,
): StructureCue => ({
  part,
  weight,
  pattern: phrase(source),
});

const NUMBER =
  '(?:\\d[\\d.,]*|a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)';
const WORK =
  '(?:job|role|position|company|team|project|internship|employer|workplace|placement|shift|ward)';

export const STRUCTURE_CUES: readonly StructureCue[] = [
  cue('situation', 1, `(?:situation|background|context) (?:was|is|here)`),
  cue(
    'situation',
    2,
    `(?:in|at|during|on) (?:my|our) (?:(?:last|previous|first|former|old|current|past|second|final) )?${WORK}|(?:in|at|during) (?:a|the) (?:(?:last|previous|first|former|old|past) )?(?:${WORK}|group project)|as a (?:member|part|junior|senior|student|nurse|manager|developer|intern)`,
  ),
  cue(
    'situation',
    2,
    `(?:in|at|during|back in) (?:university|college|(?:high |grad )?school|my degree|my studies)`,
  ),
  cue(
    'situation',
    2,
    `(?:last (?:year|month|week|summer|winter|spring|autumn|quarter)|(?:a|a few|a couple of|several|some|two|three|four|five) (?:year|month|week)s? ago)`,
  ),
  cue(
    'situation',
    2,
    `(?:when|while) (?:i|we) (?:was|were|worked|started|joined|had)|while (?:i was )?working|in my experience|there (?:have been|was one|was a) times?`,
  ),
  cue(
    'situation',
    2,
    `i (?:was|had been|used to be) (?:working|a|an|the only|employed|studying|leading|on call)`,
  ),
  cue('situation', 2, `(?:i|we) (?:worked|work) (?:at|for|in|as|on|with)`),
  cue(
    'situation',
    2,
    `(?:at the time|back then|one time|there was (?:a|an|this|one)|there were|back in \\d{4}|in (?:19|20)\\d\\d)`,
  ),
  cue('situation', 2, `the (?:problem|issue|trouble|conflict|background) was`),
  cue(
    'situation',
    1,
    `(?:we|our team|the team|the company|the client|the customer) (?:was|were|had)`,
  ),
  cue(
    'situation',
    1,
    `(?:faced|kept (?:failing|crashing|complaining|missing)|were complaining|was failing|were failing|outage)`,
  ),

  cue(
    'task',
    3,
    `my (?:task|job|goal|role|responsibility|aim|assignment|mission|part) (?:was|is|were)`,
  ),
  cue(
    'task',
    3,
    `(?:i|we) (?:was|were|am|are|'m|'re) (?:responsible for|in charge of|tasked with|asked to|assigned|expected to|supposed to)`,
  ),
  cue(
    'task',
    3,
    `(?:the|our) (?:task|goal|aim|objective|challenge|target|brief) (?:was|is)`,
  ),
  cue('task', 2, `it was (?:up to me|my (?:job|turn|responsibility))`),
  cue('task', 2, `(?:i|we) (?:had|needed|have|need) to`),
  cue(
    'task',
    2,
    `(?:manager|boss|lead|supervisor|client|customer|director) (?:asked|told|wanted|needed) (?:me|us)`,
  ),
  cue(
    'task',
    1,
    `(?:deadline|by the end of the (?:week|month|day|quarter|year))`,
  ),

  cue(
    'action',
    2,
    `(?:i|we) (?:decided|chose|started by|began by|made sure|took the (?:lead|initiative)|set up|reached out|came up with|sat down)`,
  ),
  cue(
    'action',
    2,
    `(?:so|then|first|next|after that|instead|after this|second|finally|also|from there),? i (?!(?:was|am|had|have|think|felt|feel|guess|would|could|can|will|do|did|know|knew|need|needed|want|wanted)\\b)\\p{L}+`,
  ),
  cue(
    'action',
    2,
    `(?:what i did|my (?:first|next) step|the first thing i|step by step)`,
  ),
  cue(
    'action',
    1,
    `(?:i|we)(?: would|'d)(?: (?:first|then|also|probably|start by|always))* (?!(?:like|say|love|be|have|not|never|want|hope|personally)\\b)\\p{L}+`,
  ),

  cue(
    'result',
    3,
    `(?:as a result|as a consequence|in the end|(?:the|our) (?:end )?(?:result|outcome|effect|upshot) (?:was|is|were)|the results? (?:showed|were))`,
  ),
  cue(
    'result',
    2,
    `(?:which|that|this|it) (?:led to|meant(?: that)?|resulted in|allowed us|allowed me|paid off|saved (?:us|the|them|me)|helped us)`,
  ),
  cue(
    'result',
    2,
    `(?:resulted in|ended up|turned out|since then|from then on|to this day|ever since)`,
  ),
  cue(
    'result',
    2,
    `by (?:about |around |almost |nearly |over |more than )?${NUMBER}(?: ?%| percent| per cent| points| hours| days| weeks| minutes| seconds)`,
  ),
  cue(
    'result',
    2,
    `from [^.,;!?${SENTENCE_END}]{1,40} to (?:about |around |under |below |just )?${NUMBER}`,
  ),
  cue(
    'result',
    2,
    `(?:(?:days?|weeks?|months?) early|in half|halved|doubled|tripled|quadrupled|by half|twice as|on time|ahead of (?:schedule|time)|within budget|under budget)`,
  ),
  cue(
    'result',
    2,
    `(?:dropped|fell|rose|grew|went (?:up|down)|increased|decreased|reduced|improved|cut) (?:by|to|from)`,
  ),
  cue(
    'result',
    2,
    `(?:i|we|it) (?:learned|learnt|realised|realized)|(?:what i|the lesson i|i have) (?:learned|learnt)|taught me`,
  ),
  cue('result', 1, `(?:eventually|ultimately|finally|in total|overall)`),
  cue(
    'result',
    1,
    `(?:i|we) (?:won|delivered|shipped|launched|succeeded|met the|hit the|finished|passed)`,
  ),
  cue(
    'result',
    1,
    `(?:was|were) (?:happy|pleased|satisfied|impressed|grateful|a success|successful|resolved|promoted|adopted|well received)`,
  ),
];

/**
 * Verbs after "I" or "we" that say a state, not a deed. They are no cue for action, whatever their tense.
 */
export const STATE_VERBS: ReadonlySet<string> = new Set(
  'be have do can could will would shall should may might must think feel know want need like love hate believe hope guess suppose mean understand remember realise realize learn see hear seem expect face enjoy work study join graduate live become happen lose struggle worry get go come'.split(
    ' ',
  ),
);
