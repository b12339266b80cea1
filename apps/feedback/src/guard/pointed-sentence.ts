import type { Sentence } from '@interview/contracts';
import { quotedIn } from './check-words';
import type { Grounds } from './grounds';
import { sentenceText } from './grounds';
import { numbersIn } from './numbers';
import { stemsOf } from './stems';

/** Words that a note is made of without saying where to look. */
const NOTE_STEMS = stemsOf(
  `about above actually again already also and another answer answered anything are because been before but
  can clear clearly could did didn does don even everything explained explain feedback for from gave give
  given had has have here how into its just like listen look made mean meant mention mentioned miss missed
  missing more much not now one only our out over part per percent point pointed question read really reading said saying
  sentence sentences should show some something step story tell than that the their them then there these
  they thing things think this those through told too very was way well went were what when where which
  while who why wrong will with would you your`,
);
/** Share of a note's own words that a sentence has to hold where it holds fewer than this many. */
const SHARE = 0.5;
const ENOUGH = 3;
/** A number both have says more than a word. */
const NUMBER_WEIGHT = 1.5;
/** Shortest piece of a quotation that is looked for, in characters. */
const QUOTE_CHARS = 4;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const numbersOf = (text: string) =>
  numbersIn(text)
    // "One" and "two" are in most texts by chance.
    .filter((n) => n.digits || (n.values[0] ?? 0) > 2)
    .flatMap((n) => n.values);

/** What a text says that can be found again, numbers and what every note is made of apart. */
export const tellingStems = (note: string) => {
  const words = numbersIn(note).reduceRight(
    (rest, n) => `${rest.slice(0, n.startChar)} ${rest.slice(n.endChar)}`,
    note,
  );
  return [...stemsOf(words)].filter((one) => !NOTE_STEMS.has(one));
};

/**
 * The sentence of the answer that somebody's note points at: the one that holds its quotation or, failing
 * that, most of its words and numbers, rare ones counting more. Null where none holds enough of it: the
 * note itself is never evidence.
 */
export function pointedSentence(
  note: string,
  grounds: Grounds,
): Sentence | null {
  const texts = grounds.sentences.map((sentence) => {
    const text = sentenceText(grounds.answer, sentence);
    return { sentence, text, stems: stemsOf(text) };
  });
  for (const quote of [...quotedIn(note), note].map(plain))
    if (quote.length >= QUOTE_CHARS) {
      const hit = texts.find((t) =>
        ` ${plain(t.text)} `.includes(` ${quote} `),
      );
      if (hit) return hit.sentence;
    }
  const wanted = tellingStems(note);
  const numbers = numbersOf(note);
  const among = (one: string) => texts.filter((t) => t.stems.has(one)).length;
  const scored = texts.map(({ sentence, text, stems }) => {
    const shared = wanted.filter((one) => stems.has(one));
    const said = numbersOf(text);
    const same = numbers.filter((n) => said.includes(n));
    const hits = shared.length + same.length;
    const enough =
      hits >= ENOUGH ||
      (hits > 0 && hits >= SHARE * (wanted.length + numbers.length));
    const rare = shared.reduce(
      (sum, one) => sum + Math.log(1 + texts.length / among(one)),
      0,
    );
    return {
      sentence,
      score: enough ? rare + NUMBER_WEIGHT * same.length : 0,
    };
  });
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (one.score > (top?.score ?? 0) ? one : top),
    null,
  );
  return best?.sentence ?? null;
}
