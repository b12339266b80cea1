import type { CharSpan } from '@interview/contracts';
import { MONTH, SEASON, WEEKDAY } from './calendar-words';
import { plainPattern } from './plain-text';
import type { PlainText } from './plain-text';

export type SpecificKind = 'figure' | 'change' | 'time' | 'name' | 'person';

export interface Specific extends CharSpan {
  readonly kind: SpecificKind;
  /** Lower case: the same detail said twice is one. */
  readonly key: string;
}

const NUMBER = '(?:\\d[\\d.:]*|hundreds|thousands|millions?|dozens?|half)';
const AMOUNT = `(?:about |around |nearly |almost |roughly |over |under |more than )?${NUMBER}(?: (?:and |to |or )?${NUMBER})*`;

/** In this order: a range already taken by one pattern is not counted again by the next. */
const PATTERNS: readonly (readonly [SpecificKind, RegExp])[] = [
  [
    'change',
    plainPattern(
      `from (?:\\S+ ){1,5}to (?:about |around |under |below |just |over )?${AMOUNT}|(?:cut|drop|fall|rise|grow|go|up|down) (?:\\S+ ){0,3}(?:to|by|in|of|for) ${AMOUNT}|in half|by half|halve|double|triple|quadruple|twice as \\p{L}+`,
    ),
  ],
  [
    'time',
    plainPattern(
      `last (?:year|month|week|${SEASON}|night|${MONTH}|${WEEKDAY})|${AMOUNT} (?:year|month|week|day|hour|minute)(?: (?:ago|later|before|early|late|back))?|(?:in|since|until|by) (?:19|20)\\d\\d|${MONTH}|${WEEKDAY}|(?:next|same) (?:day|morning|evening|night|afternoon|week|weekend)|(?:by|until|around) ${AMOUNT}(?: o'clock)?`,
    ),
  ],
  [
    'figure',
    plainPattern(
      `${AMOUNT}(?: percent| euro| dollar| pound)?|fifth|third|quarter|twice|three times`,
    ),
  ],
  [
    'person',
    plainPattern(
      '(?:manager|boss|director|supervisor|team ?lead|leader|client|customer|patient|doctor|nurse|engineer|developer|designer|driver|supplier|vendor|teacher|professor|student|intern|trainee|apprentice|accountant|lawyer|colleague|co ?worker|workmate|teammate|neighbour|head of \\p{L}+|registrar|consultant|pharmacist|analyst|assistant|mechanic|electrician|buyer|planner|receptionist|stakeholder|daughter|son|mother|father|mam|mum|owner)',
    ),
  ],
];
const NAME =
  /(?<=[\p{L}\p{N}%'’,;)] +)(?:\p{Lu}[\p{L}\p{N}]*(?:[.+#/-][\p{L}\p{N}]+)*)(?: +\p{Lu}[\p{L}\p{N}]+)*/gu;
const NO_NAME =
  /^(?:I(?:['’].*)?|OK|Okay|English|A|Mr|Mrs|Ms|Dr|Yes|No|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * The details that a listener could picture or check, in order, not overlapping.
 *
 * @param plain the sentences without fillers and signs. @param raw the text that their ranges point into.
 */
export function findSpecifics(
  plain: PlainText,
  raw: string,
  sentences: readonly CharSpan[],
): Specific[] {
  const found: Specific[] = [];
  const taken = new Uint8Array(raw.length + 1);
  const add = (
    kind: SpecificKind,
    key: string,
    startChar: number,
    endChar: number,
  ) => {
    if (taken[startChar] === 1) return;
    if (taken[Math.max(startChar, endChar - 1)] === 1) return;
    taken.fill(1, startChar, endChar);
    found.push({ kind, key, startChar, endChar });
  };
  for (const [kind, pattern] of PATTERNS)
    for (const match of plain.text.matchAll(pattern)) {
      const text = match[0].trimEnd();
      const { startChar, endChar } = plain.spanOf(
        match.index,
        match.index + text.length,
      );
      add(kind, text, startChar, endChar);
    }
  for (const { startChar, endChar } of sentences)
    for (const match of raw.slice(startChar, endChar).matchAll(NAME))
      if (!NO_NAME.test(match[0]))
        add(
          'name',
          match[0].toLowerCase().replace(/ +/g, ' '),
          startChar + match.index,
          startChar + match.index + match[0].length,
        );
  return found.sort((a, b) => a.startChar - b.startChar);
}

/** Number of different details: a name and a part of it are one. */
export function differentSpecifics(specifics: readonly Specific[]): number {
  const keys = new Set<string>();
  const names = new Set<string>();
  for (const { kind, key } of specifics) {
    if (kind !== 'name') {
      keys.add(key);
      continue;
    }
    const words = key.split(' ');
    if (!words.some((word) => names.has(word))) keys.add(key);
    for (const word of words) names.add(word);
  }
  return keys.size;
}
