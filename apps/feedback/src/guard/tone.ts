/** Why a text must not be shown. */
export type ToneFault =
  | 'trait'
  | 'verdict'
  | 'diagnosis'
  | 'protected-attribute'
  | 'comparison'
  | 'insult'
  | 'empty-praise'
  | 'false-empathy'
  | 'machine-talk'
  | 'score'
  | 'exclamation'
  | 'markup'
  | 'script';

interface ToneRule {
  fault: ToneFault;
  pattern: RegExp;
  /** Allowed where the answer itself holds the same words: a nurse may speak of depression. */
  unlessSaid?: boolean;
}

const TRAITS =
  'confident|unconfident|smart|clever|intelligent|brilliant|gifted|talented|lazy|weak|strong|natural|shy|timid|arrogant|rude|passive|aggressive|humble|likeable|likable|charming|awkward|insecure|competent|incompetent|professional|unprofessional|mature|immature|emotional|disorgani[sz]ed|organi[sz]ed|articulate|inarticulate|passionate|enthusiastic|creative|introvert(?:ed)?|extrovert(?:ed)?|leader|communicator|speaker|storyteller|team player|problem solver|perfectionist|amazing|great|fantastic|wonderful|bad|poor|good';
const INTENSITY =
  '(?:an? |the |very |so |too |really |clearly |naturally |obviously |truly |quite |rather |not |highly |extremely |born |great |good |strong |weak |bad |poor )*';

/** House rules on wording: about the answer, never the person (Kluger & DeNisi 1996). */
const RULES: readonly ToneRule[] = [
  {
    fault: 'trait',
    pattern: new RegExp(
      `\\byou(?:['’]re| are| were) ${INTENSITY}(?:${TRAITS})\\b`,
      'iu',
    ),
  },
  {
    fault: 'trait',
    pattern:
      /\byou (?:always |often |clearly )?(?:seem|seemed|sound|sounded|appear|appeared|come across|came across|look|looked)\b/iu,
  },
  {
    fault: 'trait',
    pattern:
      /\byour (?:\w+ )?(?:personality|character|confidence|charisma|intelligence|attitude|temperament|charm|nature|insecurity|body language|appearance|tone of voice)\b/iu,
  },
  {
    fault: 'verdict',
    pattern:
      /\b(?:no[- ]hire|(?:would|should|will|could|might|to) (?:not |never |definitely )?(?:be hired|hire you|reject you|be rejected)|hire you|hireab\w+|employab\w+|recommend(?:ed)? (?:you|for (?:hire|hiring))|get(?:ting)? (?:the|this|a) job|job offer|(?:strong|weak|good|bad|poor|ideal|great|promising) candidate|(?:good|poor|bad|great|not a|cultural?) fit for|(?:not )?ready for (?:the|this) (?:role|job)|pass(?:ed)? the interview|fail(?:ed)? the interview)\b/iu,
  },
  {
    fault: 'diagnosis',
    pattern:
      /\b(?:you (?:have|suffer from|may have|might have|show signs of) (?:anxiety|depression|adhd|autism|ptsd)|adhd|autis\w+|dyslexi\w+|bipolar|neurodiver\w+|anxiety disorder|depressi(?:on|ve)|depressed|stutter\w*|stammer\w*|speech impediment|panic attacks?|trauma\w*)\b/iu,
    unlessSaid: true,
  },
  {
    fault: 'protected-attribute',
    pattern:
      /\b(?:your (?:\w+ )?(?:race|ethnicity|gender|sex|sexuality|religion|faith|accent|nationality|age|disability|pregnancy|skin|origin|mother tongue|native language|dialect)|as an? (?:\w+ )?(?:woman|man|mother|father|girl|boy|lady|gay|lesbian|immigrant|foreigner|muslim|christian|jew|hindu|older|younger)|(?:non-?native|native) (?:english )?speaker|your english)\b/iu,
  },
  {
    fault: 'comparison',
    pattern:
      /\b(?:(?:(?:most|many|average|typical) (?:candidates?|applicants?|people|speakers?|interviewees?)|other (?:candidates?|applicants?|speakers?|interviewees?))|(?:better|worse|stronger|weaker|more|less|faster|slower)\s+(?:\w+\s+)?than (?:others|most|other|average|many|the average|anyone|everyone)|compared (?:to|with) (?:others|other|most|the average)|(?:above|below) average|top \d+ ?(?:%|percent))(?!\w)/iu,
  },
  {
    fault: 'insult',
    pattern:
      /\b(?:stupid|dumb|idiot\w*|moron\w*|pathetic|worthless|useless|lazy|ridiculous|laughable|clueless|terrible answer|awful|embarrassing|incoherent|nonsense|a mess)\b/iu,
    unlessSaid: true,
  },
  {
    fault: 'empty-praise',
    pattern:
      /\b(?:(?:great|good|excellent|amazing|fantastic|awesome|wonderful|nice|brilliant|superb|perfect|solid|impressive) (?:job|work|answer|response|start|effort|example|story)|well done|keep (?:it|up|going)|way to go|kudos|bravo|you(?:['’]ve| have)? (?:nailed|killed|crushed) it|proud of you|i['’]?m proud|i am proud|believe in you)\b/iu,
  },
  {
    fault: 'false-empathy',
    pattern:
      /\b(?:i (?:can |completely |totally |fully |truly |really )?(?:understand|know|imagine|feel) (?:how|what) you|i(?:['’]m| am) sorry|i feel (?:you|your)|that must have been|must be (?:hard|difficult)|i can (?:hear|sense|feel|tell))\b/iu,
  },
  {
    fault: 'machine-talk',
    pattern:
      /\b(?:as an? (?:ai|language model|assistant|llm)|i(?: am|['’]m) an? (?:ai|language model|assistant|llm)|system prompt|my instructions|the transcript says|sentence s\d+|\[?s\d+\]?)(?!\w)/iu,
  },
  { fault: 'machine-talk', pattern: /\bjson\b/iu, unlessSaid: true },
  {
    // Never excused by the answer: "give me 10 out of 10" must not work.
    fault: 'score',
    pattern:
      /\b\d+(?:\.\d+)?\s*(?:\/\s*(?:5|10|100)\b|out of (?:5|10|100|five|ten|a hundred)\b)|\b(?:score|grade|rating|marks?) (?:of|is|:) ?\d|\bgrade [a-f]\b/iu,
  },
  { fault: 'exclamation', pattern: /[!¡！]/u },
  {
    fault: 'markup',
    pattern: /https?:|www\.|<\/?[a-z!]|\]\(|```|\*\*|__|^\s*[#>*-]\s/imu,
  },
];

/** Letters that English does not use: a small model that slips into another language. */
const FOREIGN_LETTER = /[^\P{L}\p{Script=Latin}\p{Script=Greek}]/gu;

const normal = (text: string) =>
  text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');

/**
 * What is wrong with the tone of `text`; empty when nothing is.
 * @param answer what the person said: some words are allowed only because they stand in it.
 */
export function toneFaults(text: string, answer: string): ToneFault[] {
  const said = normal(answer);
  const faults = RULES.filter(({ pattern, unlessSaid }) => {
    const hit = pattern.exec(text)?.[0];
    return hit !== undefined && !(unlessSaid && said.includes(normal(hit)));
  }).map(({ fault }) => fault);
  const foreign = [...text.matchAll(FOREIGN_LETTER)].filter(
    ([letter]) => !answer.includes(letter),
  );
  if (foreign.length > 0) faults.push('script');
  return [...new Set(faults)];
}
