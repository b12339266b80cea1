import type { TailorJob } from '@interview/contracts';
import { countWords, wordFaults } from '../../guard/check-words';
import type { Grounds } from '../../guard/grounds';
import { numbersIn } from '../../guard/numbers';
import { tidyText } from '../../guard/tidy';
import { hasPersonalData } from './personal-data';
import { asksProtectedMatter } from './protected-matter';

/** Lengths in UTF-16 units; the contract allows the same or a little more. */
export const QUESTION_LIMITS = {
  leastChars: 20,
  mostChars: 300,
  mostWords: 60,
  leastWhyChars: 20,
  mostWhyChars: 300,
} as const;

type Line = TailorJob['lines'][number];

/** What a question on one line may rest on: that line, and nothing else. */
export const groundsOfLine = (
  line: Line,
  secrets: readonly string[] = [],
): Grounds => {
  const said = tidyText(line.text);
  const mentions = numbersIn(said);
  return {
    answer: said,
    said,
    sentences: [],
    withheld: [],
    secrets,
    mentions,
    numbers: mentions.flatMap((mention) => mention.values),
  };
};

/** The first letters of words with some length: "managing" and "manage" are alike. */
const stems = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 3 || /\d/.test(word))
      .map((word) => word.slice(0, 5)),
  );

/** Faults of a question and its reason, each as the end of a sentence; empty when both may be shown. */
export function questionFaults(
  { text, why }: { text: string; why: string },
  line: Line,
  secrets: readonly string[] = [],
): string[] {
  const grounds = groundsOfLine(line, secrets);
  const own = stems(grounds.said);
  return [
    ...wordFaults(text, grounds),
    ...wordFaults(why, grounds).map((fault) => `in its reason, ${fault}`),
    ...(text.trim().endsWith('?')
      ? []
      : ['it does not end with a question mark']),
    ...((text.match(/\?/g) ?? []).length > 2
      ? ['it asks too many things']
      : []),
    ...(text.length < QUESTION_LIMITS.leastChars ||
    text.length > QUESTION_LIMITS.mostChars ||
    countWords(text) > QUESTION_LIMITS.mostWords
      ? ['it is too short or too long']
      : []),
    ...(why.length < QUESTION_LIMITS.leastWhyChars ||
    why.length > QUESTION_LIMITS.mostWhyChars
      ? ['its reason is too short or too long']
      : []),
    ...([...stems(text)].some((stem) => own.has(stem))
      ? []
      : ['it has nothing of its line in it']),
    ...(asksProtectedMatter(`${text} ${why}`)
      ? ['it touches a matter that an interviewer may not ask about']
      : []),
    ...(hasPersonalData(`${text} ${why}`) ? ['it holds personal data'] : []),
  ];
}

/** Whether two questions ask the same: most of the words of the shorter are in the other. */
export function asksTheSame(a: string, b: string): boolean {
  const [x, y] = [stems(a), stems(b)];
  const shared = [...x].filter((stem) => y.has(stem)).length;
  return shared / Math.max(1, Math.min(x.size, y.size)) > 0.75;
}
