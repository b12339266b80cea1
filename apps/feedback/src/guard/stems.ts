/** Words of a text beyond these add little and cost time. */
const MOST_WORDS = 200;

const stem = (word: string) =>
  word
    .replace(/['’]s$/u, '')
    .replace(/(?:ingly|edly|ing|ied|ies|ed|es|ly|s)$/u, '');

/** The different words of a text, endings taken off: from three letters on, the first 200. English. */
export const stemsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      .slice(0, MOST_WORDS)
      .map(stem),
  );
