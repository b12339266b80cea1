/** Vowel groups, less a silent e: right for about nine words in ten of plain English. */
function syllables(word) {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^aeiouy]ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch–Kincaid grade (Kincaid et al. 1975) of a text. */
export function readingGrade(text) {
  const words = text.match(/[\p{L}'’]+/gu) ?? [];
  const sentences = text.match(/[^.!?]+[.!?]+/g)?.length ?? 1;
  const total = words.reduce((sum, word) => sum + syllables(word), 0);
  return words.length === 0
    ? 0
    : 0.39 * (words.length / sentences) + 11.8 * (total / words.length) - 15.59;
}
