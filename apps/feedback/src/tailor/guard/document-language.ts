/** Small words that a text of some length in that language cannot do without. */
const SMALL_WORDS = {
  english:
    'the and of to in for with you your our we is are on a an as by from will',
  others:
    'der die das und mit für von sie wir ist auf ein eine zu im des den le la les et des du pour avec nous vous est une dans el los las y de con para por una en del que il gli di e per sono con i o os uma com não het een en van voor wij je met',
};
const sets = {
  english: new Set(SMALL_WORDS.english.split(' ')),
  others: new Set(
    SMALL_WORDS.others
      .split(' ')
      .filter((word) => !SMALL_WORDS.english.split(' ').includes(word)),
  ),
};
/** Before so many small words of other languages nothing is said: names of places have some. */
const ENOUGH = 12;

/** Whether a document is plainly in another language than English. */
export function isOtherLanguage(texts: readonly string[]): boolean {
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const of = (set: ReadonlySet<string>) =>
    words.filter((word) => set.has(word)).length;
  const foreign =
    of(sets.others) +
    words.filter((word) => !/^[\p{Script=Latin}]+$/u.test(word)).length;
  return foreign >= ENOUGH && foreign > of(sets.english);
}
