/**
 * For each run of three words a number, the same for the same words: a number is quicker to look up than three
 * words joined.
 */
export function runsOfThree(words: readonly string[]): number[] {
  const ids = new Map<string, number>();
  const numbers = words.map((word) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  });
  // Exact up to 200,000 different words; beyond, two runs may get one number, which costs a repeat too many.
  const base = ids.size;
  const runs: number[] = [];
  for (let at = 2; at < numbers.length; at += 1)
    runs.push(
      ((numbers[at - 2] ?? 0) * base + (numbers[at - 1] ?? 0)) * base +
        (numbers[at] ?? 0),
    );
  return runs;
}
