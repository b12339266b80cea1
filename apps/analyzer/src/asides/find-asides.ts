import { speaksToSoftware } from '@interview/contracts';
import type { CharSpan } from '@interview/contracts';

/** A sentence that is machine text by so many of its words is one. */
const MOSTLY = 0.5;
const PARAGRAPH = /\n\s*\n/;
const TURNED_ROUND = /[\u202d\u202e]/;

interface Sentence extends CharSpan {
  readonly words: readonly CharSpan[];
}

/**
 * For each sentence whether it is an aside: it speaks to the software, belongs to a text that claims to come from
 * the system, or is mostly machine text. Asides stay in the transcript and nothing rests on them.
 *
 * @param text what the ranges point into. @param original the text before invisible characters were taken out.
 */
export function findAsides(
  text: string,
  original: string,
  sentences: readonly Sentence[],
  machine: readonly CharSpan[],
): boolean[] {
  const isMirrored = TURNED_ROUND.test(original);
  let isOpen = false;
  let until = 0;
  let next = 0;
  return sentences.map(({ startChar, endChar, words }) => {
    if (isOpen && PARAGRAPH.test(text.slice(until, startChar))) isOpen = false;
    until = endChar;
    const said = speaksToSoftware(text.slice(startChar, endChar), isMirrored);
    const isAside = isOpen || said !== null;
    if (said === 'opens') isOpen = true;
    if (said === 'closes') isOpen = false;
    if (isAside || machine.length === 0) return isAside;
    let inside = 0;
    for (const word of words) {
      while ((machine[next]?.endChar ?? Infinity) <= word.startChar) next += 1;
      if ((machine[next]?.startChar ?? Infinity) <= word.startChar) inside += 1;
    }
    return inside >= words.length * MOSTLY;
  });
}
