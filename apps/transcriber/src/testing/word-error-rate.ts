/** Words as they are compared: lower case, no punctuation but the apostrophe inside a word. */
export function comparableWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/<[^>]*>/g, ' ')
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word.length > 0);
}

/** Word error rate: insertions, deletions and substitutions over the reference's words; 0 is perfect. */
export function wordErrorRate(reference: string, heard: string): number {
  const said = comparableWords(reference);
  const got = comparableWords(heard);
  let row = got.map((_, i) => i + 1);
  row.unshift(0);
  for (const [i, word] of said.entries()) {
    const next = [i + 1];
    for (const [j, other] of got.entries())
      next.push(
        Math.min(
          (row[j] ?? 0) + (word === other ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1, said.length);
}
