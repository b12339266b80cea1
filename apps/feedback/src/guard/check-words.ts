import type { Grounds } from './grounds';
import { ungroundedNumbers } from './numbers';
import { leaksPrompt } from './prompt-leak';
import { ascribedFeelings } from './stated-feelings';
import { tidyText } from './tidy';
import { toneFaults } from './tone';
import type { ToneFault } from './tone';

const TONE_SENTENCES: Record<ToneFault, string> = {
  trait: 'it speaks about the person instead of the answer',
  verdict: 'it gives a hiring verdict',
  diagnosis: 'it names a medical condition',
  'protected-attribute': 'it speaks about age, origin, accent or the like',
  comparison: 'it compares with other people',
  insult: 'it is insulting',
  'empty-praise': 'it praises without saying for what',
  'false-empathy': 'it claims to know a feeling',
  'machine-talk': 'it speaks about the software or about sentence ids',
  score: 'it gives a score',
  exclamation: 'it has an exclamation mark',
  markup: 'it has markup or a link',
  script: 'it is not in English',
};

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const DOUBLE_QUOTED = /[“"«„]([^“”"«»„]{2,}?)[”"»“]/gu;
/** Single marks around two words or more; an apostrophe stands inside or after a word. */
const SINGLE_QUOTED =
  /(?<=^|[\s(])['‘](?=\S)([^'‘’]*\s[^'‘’]*)['’](?=[\s.,;:?)]|$)/gu;

/** What stands between quotation marks in `text`. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(DOUBLE_QUOTED), ...text.matchAll(SINGLE_QUOTED)].map(
    (match) => match[1] ?? '',
  );
}

/**
 * Faults of one piece of own text, each as the end of a sentence ("keep 1: <fault>"); empty when it
 * may be shown. Checks tone, numbers, feelings that were not stated, and quotations.
 */
export function wordFaults(shown: string, grounds: Grounds): string[] {
  const text = tidyText(shown);
  const said = ` ${plain(grounds.said)} `;
  return [
    ...toneFaults(text, grounds.said).map((fault) => TONE_SENTENCES[fault]),
    ...ungroundedNumbers(text, grounds.numbers).map(
      (number) => `the number ${number} is not in the answer or the measures`,
    ),
    ...ascribedFeelings(text, grounds.said).map(
      (word) => `the answer does not say "${word}"`,
    ),
    ...(leaksPrompt(text, grounds.secrets ?? [])
      ? ['it repeats its instructions']
      : []),
    ...quotedIn(text)
      .filter((quote) => !said.includes(` ${plain(quote)} `))
      .map(() => 'it quotes words that are not in the answer'),
  ];
}

/** Words in `text`; a number with its sign is one. */
export const countWords = (text: string) =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu)?.length ?? 0;
