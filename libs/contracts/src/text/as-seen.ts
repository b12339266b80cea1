/** Letters that look Latin and are not, as they are used to slip past a filter. */
const LOOKALIKES: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', һ: 'h',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I',
  ο: 'o', α: 'a', ι: 'i', ν: 'v', ρ: 'p',
}; // prettier-ignore
const OTHER_LETTERS = /[\u0370-\u052f]/u;
const LATIN = /[a-z]/i;
const PLAIN = /^[\x20-\x7e]*$/;
const SPACES = /\s\s|[^\S ]/;

/**
 * A text as a reader sees it, with one space between words: full-width letters made plain, and look-alikes in
 * words that also hold Latin letters; what is not visible is left out.
 */
export function asSeen(text: string): string {
  const spaced = SPACES.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
  if (PLAIN.test(spaced)) return spaced;
  return spaced
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\u00ad]+/gu, '')
    .replace(/[\p{L}]+/gu, (word) =>
      OTHER_LETTERS.test(word) && LATIN.test(word)
        ? word.replace(/./gu, (letter) => LOOKALIKES[letter] ?? letter)
        : word,
    );
}
