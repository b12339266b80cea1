import type { Token } from '../reading/wink-reader';
import weights from './word-order-weights.json';

/** Class of a sentence's beginning, before its first word. */
const START = '<s>';
const NUMBER = 'NUM';

const places = new Map(weights.classes.map((name, at) => [name, at]));
const size = weights.classes.length;
const table = bytesOf(weights.table);

function bytesOf(base64: string): Int8Array {
  const chars = atob(base64);
  return Int8Array.from(chars, (char) => char.charCodeAt(0));
}

/** The class of a word in the order of words: common function words stand for themselves, others for their part of speech. */
function orderClass({ lower, pos }: Pick<Token, 'lower' | 'pos'>): string {
  if (/\d/.test(lower)) return NUMBER;
  return places.has(lower) ? lower : pos;
}

/**
 * How much likelier words follow one another as they do here than by chance: mean over neighbours of the pointwise
 * mutual information of their classes (Church & Hanks 1990), in nats. Ordinary English is at 0.4 to 1, learners'
 * English as well; words in no order are about 0. Null without two words.
 */
export function wordOrder(tokens: readonly Token[]): number | null {
  let sum = 0;
  let count = 0;
  let before = places.get(START) ?? 0;
  for (const token of tokens) {
    if (!token.isWord && !/\d/.test(token.text)) continue;
    const at = places.get(orderClass(token));
    if (at === undefined) continue;
    sum += (table[before * size + at] ?? 0) * weights.scale;
    count += 1;
    before = at;
  }
  return count < 2 ? null : sum / count;
}
