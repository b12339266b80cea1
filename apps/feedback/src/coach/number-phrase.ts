import type { CharSpan } from '@interview/contracts';
import { numbersIn } from '../guard/numbers';
import type { NumberMention } from '../guard/numbers';

/** A number of the answer with its unit, word for word. */
export interface NumberPhrase extends CharSpan {
  text: string;
  /** How much it tells a listener; larger is more. */
  weight: number;
}

const UNIT =
  /^(?:\s?(?:%|percent\b|per cent\b)|\+?[\s-](?!\d)(?:(?:other|more|different|new|full|whole|extra|additional)\s)?(\p{L}{2,20})\b)/iu;
/** Room for a unit and the word before it. */
const UNIT_CHARS = 40;
/** Longest number that is repeated: digits read out one by one would be longer than a feedback may be. */
const MOST_CHARS = 40;
const NOT_UNITS = new Set(
  'of and to in the or out is was were are for from with at on by a an as but so then that it we they he she who which when where after before because than if had have has did do does not all more less over about every each other one two three'.split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d\d$/;

function weigh(
  phrase: string,
  value: number,
  unit: string | undefined,
): number {
  if (/%|per ?cent|[$€£]/iu.test(phrase)) return 4;
  if (YEAR.test(phrase) && !unit) return 0;
  if (value <= 1) return 0;
  if (unit) return 3;
  return /\d/.test(phrase) ? 2 : 1;
}

/**
 * Numbers in the answer that say how much or how many, with the unit that follows, strongest first.
 * Years, "one", digits inside names and what is longer than 40 characters are left out.
 */
export function numberPhrases(
  text: string,
  mentions: readonly NumberMention[] = numbersIn(text),
): NumberPhrase[] {
  return mentions
    .map((mention) => {
      const currency = /[$€£]\s?$/u.exec(
        text.slice(Math.max(0, mention.startChar - 2), mention.startChar),
      );
      const startChar = mention.startChar - (currency?.[0].length ?? 0);
      const after = UNIT.exec(
        text.slice(mention.endChar, mention.endChar + UNIT_CHARS),
      );
      const word = after?.[1]?.toLowerCase();
      const unit = after && !(word && NOT_UNITS.has(word)) ? after[0] : '';
      const endChar = mention.endChar + unit.length;
      const phrase = text.slice(startChar, endChar);
      return {
        startChar,
        endChar,
        text: phrase,
        weight: weigh(phrase, mention.values[0] ?? 0, unit || undefined),
      };
    })
    .filter(({ weight, text: told }) => weight > 0 && told.length <= MOST_CHARS)
    .sort((a, b) => b.weight - a.weight || a.startChar - b.startChar);
}
