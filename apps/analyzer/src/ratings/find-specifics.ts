import type { CharSpan } from '@interview/contracts';
import { phrase } from '../measures/structure-cues';

export type SpecificKind = 'figure' | 'change' | 'time' | 'name' | 'person';

export interface Specific extends CharSpan {
  readonly kind: SpecificKind;
  /** Lower case: the same detail said twice is one. */
  readonly key: string;
}

const NUMBER =
  '(?:\\d[\\d.,:]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|million|dozens?|half)';
const AMOUNT = `(?:a |an |about |around |nearly |almost |roughly |over |under |more than )?${NUMBER}(?:[ -](?:and |a )?${NUMBER})*`;
const MONTH =
  '(?:january|february|march|april|june|july|august|september|october|november|december)';
const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?';

/** In this order: a range already taken by one pattern is not counted again by the next. */
const PATTERNS: readonly (readonly [SpecificKind, RegExp])[] = [
  [
    'change',
    phrase(
      `from (?:[^\\s.,;!?]+ ){1,5}to (?:about |around |under |below |just |over )?${AMOUNT}|by ${AMOUNT}(?: ?%| percent)?|(?:cut|cutted|dropped|fell|rose|grew|went) (?:\\p{L}+ ){0,4}(?:to|by|in) ${AMOUNT}|in half|by half|halved|doubled|tripled|quadrupled|twice as \\p{L}+`,
    ),
  ],
  [
    'time',
    phrase(
      `last (?:year|month|week|spring|summer|autumn|fall|winter|night|${MONTH}|${DAY})|${AMOUNT} (?:years?|months?|weeks?|days?|hours?|minutes?) (?:ago|later|before|early|late)|(?:in|since|until|by) (?:19|20)\\d\\d|${MONTH}|${DAY}|(?:that|the next|the same|one) (?:day|morning|evening|night|afternoon|week|weekend)|(?:at|by|until|around) ${AMOUNT}(?: o'clock| in the (?:morning|evening|afternoon)| at night)?|in the (?:morning|evening|afternoon|first week|second week)`,
    ),
  ],
  [
    'figure',
    phrase(
      `(?:${AMOUNT}(?: ?%| percent| per cent| euros?| dollars?| pounds?)?|a fifth|a third|a quarter|twice|three times)`,
    ),
  ],
  [
    'person',
    phrase(
      '(?:(?:my|our|the|a|an|another|one|their|his|her) (?:\\p{L}+ )?)?(?:manager|boss|director|supervisor|team lead(?:er)?|lead|client|customer|patient|doctor|nurse|engineer|developer|designer|driver|supplier|vendor|teacher|professor|student|intern|trainee|apprentice|accountant|lawyer|colleague|coworker|co-worker|teammate|neighbour|owner|head of \\p{L}+|registrar|consultant|pharmacist|analyst|assistant|mechanic|electrician|buyer|planner|receptionist|stakeholder)',
    ),
  ],
];
const NAME =
  /(?<=[\p{L}\p{N}%'’,;)] +)(?:\p{Lu}[\p{L}\p{N}]*(?:[.+#/-][\p{L}\p{N}]+)*)(?: \p{Lu}[\p{L}\p{N}]+)*/gu;
const NO_NAME =
  /^(?:I(?:['’].*)?|OK|Okay|English|A|Mr|Mrs|Ms|Dr|Yes|No|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The details in a text that a listener could picture or check, in order, not overlapping. */
export function findSpecifics(text: string, offset = 0): Specific[] {
  const found: Specific[] = [];
  const taken = new Uint8Array(text.length + 1);
  const add = (kind: SpecificKind, match: RegExpMatchArray) => {
    const start = match.index ?? 0;
    const end = start + match[0].trimEnd().length;
    if (taken[start] === 1 || taken[Math.max(start, end - 1)] === 1) return;
    taken.fill(1, start, end);
    const key = match[0].toLowerCase().replace(/\s+/g, ' ').trim();
    found.push({ kind, key, startChar: offset + start, endChar: offset + end });
  };
  for (const [kind, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) add(kind, match);
  for (const match of text.matchAll(NAME))
    if (!NO_NAME.test(match[0])) add('name', match);
  return found.sort((a, b) => a.startChar - b.startChar);
}
