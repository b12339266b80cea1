import type { FeedbackJob } from '@interview/contracts';

/** Words by which two openings sound alike. */
const WORDS = 4;

/** The first words of a text, so that openings can be told apart whatever numbers stand in them. */
export const openerOf = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}'’]+|\p{N}+/gu) ?? [])
    .slice(0, WORDS)
    .map((word) => (/^\p{N}/u.test(word) ? '#' : word.replace('’', "'")))
    .join(' ');

/** Whether `text` begins like one of the earlier texts. */
export const beginsAlike = (
  text: string,
  earlier: readonly string[] = [],
): boolean => {
  const opener = openerOf(text);
  return opener !== '' && earlier.some((other) => openerOf(other) === opener);
};

/** Openings that this person has read, those of the feedback that they contest among them. */
export const earlierOpeners = ({
  previousOpeners = [],
  contest,
}: Pick<FeedbackJob, 'previousOpeners' | 'contest'>): string[] =>
  contest
    ? [contest.earlier.acknowledgement, ...previousOpeners]
    : previousOpeners;
