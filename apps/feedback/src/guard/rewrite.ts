import type { Grounds } from './grounds';
import { numbersIn, ungroundedNumbers } from './numbers';
import { tidyText } from './tidy';
import { toneFaults } from './tone';

/** What the person fills in: "[how many]". */
const BLANK = /\[[^[\]]{1,60}\]/gu;

/** Words that claim nothing: they join, point and frame. */
const FREE = new Set(
  `a about after afterwards again all also although an and another any are as at away back be because
  been before began being both but by came can come could did do does done down each end ended even
  finally first for from get got had has have he her here him his how i if in into is it its itself last
  later led let made make me meant more most my myself no not now of off on once one only or other our
  out outcome over own part result same she short since so some still than that the their them then
  there these they thing this those through time to together too two under until up us very was way we
  were what when where which while who whole why will with without would you your because therefore
  changed means showed step which's that's it's i'm i'd i'll we'd didn't wasn't couldn't`.split(
    /\s+/,
  ),
);

const stem = (word: string) =>
  word.replace(/['’]s$/u, '').replace(/(?:ing|ied|ies|ed|es|s|e|d)$/u, '');

const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? []).map((word) =>
    word.replaceAll('’', "'"),
  );

/**
 * What is wrong with a sentence told anew; empty when every claim in it was said. Names, things and deeds
 * must stand in the answer, in any form of the word; numbers too. What is not known belongs in a blank.
 */
export function rewriteFaults(shown: string, grounds: Grounds): string[] {
  const text = tidyText(shown);
  const told = text.replace(BLANK, ' ');
  const said = new Set(wordsOf(grounds.said).map(stem));
  const invented = wordsOf(told).filter(
    (word) => !FREE.has(word) && !said.has(stem(word)),
  );
  const spoken = numbersIn(grounds.said).flatMap((n) => n.values);
  return [
    ...invented.map((word) => `rewrite: "${word}" was not said`),
    ...ungroundedNumbers(told, spoken).map(
      (number) => `rewrite: the number ${number} was not said`,
    ),
    ...(/[[\]]/.test(told) ? ['rewrite: a blank is not whole'] : []),
    ...(/\p{L}{2}/u.test(told) ? [] : ['rewrite: nothing of it was said']),
    ...(/[{}<>]|\]\(|\p{L}:\p{L}/u.test(text) ? ['rewrite: markup'] : []),
    // Nothing is put into the person's mouth that we would not say of them.
    ...toneFaults(
      told.replace(/\bI(?: am|['’]m)\b/gu, 'you are').replace(/\bI\b/gu, 'you'),
      grounds.said,
    ).map((fault) => `rewrite: ${fault}`),
  ];
}
