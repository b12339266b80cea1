import { GROUPS } from './goemotions.mjs';

/**
 * The features of the model, by name: the `features` that tell the groups apart best (chi-squared of document counts,
 * the best group counts), and whatever our phrases name or several of our sentences hold: words two, pairs of words four.
 * With idf, in steps of 1/20.
 */
export function selectVocabulary(docs, { features, minDocs }) {
  const wanted = new Set();
  const inSentences = new Map();
  const inDocs = new Map();
  const inGroup = GROUPS.map(() => new Map());
  const groupDocs = GROUPS.map(() => 0);
  let total = 0;
  for (const { counts, groups, kind } of docs) {
    if (kind === 'phrase') {
      for (const name of counts.keys())
        if (name.includes(' ') || counts.size === 1) wanted.add(name);
      continue;
    }
    total += 1;
    for (const g of groups) groupDocs[g] += 1;
    for (const name of counts.keys()) {
      count(inDocs, name);
      if (kind === 'sentence') count(inSentences, name);
      for (const g of groups) count(inGroup[g], name);
    }
  }
  for (const [name, sentences] of inSentences)
    if (sentences >= (name.includes(' ') ? 4 : 2)) wanted.add(name);
  for (const name of wanted) if (!inDocs.has(name)) inDocs.set(name, 1);
  const scored = [];
  for (const [name, df] of inDocs) {
    if (df < minDocs && !wanted.has(name)) continue;
    let best = 0;
    GROUPS.forEach((_, g) => {
      const a = inGroup[g].get(name) ?? 0;
      const b = df - a;
      const c = groupDocs[g] - a;
      const d = total - df - c;
      const chi =
        (total * (a * d - b * c) ** 2) /
        (df * (total - df) * groupDocs[g] * (total - groupDocs[g]));
      if (chi > best) best = chi;
    });
    const idf = Math.min(255, Math.round(20 * (1 + Math.log(total / df)))) / 20;
    scored.push({ name, chi: best, idf });
  }
  return scored
    .sort((x, y) => y.chi - x.chi || (x.name < y.name ? -1 : 1))
    .filter(({ name }, at) => at < features || wanted.has(name))
    .sort((x, y) => (x.name < y.name ? -1 : 1));
}

function count(counts, name) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/**
 * Reads counts as the classifier does: (1 + ln count) · idf over what `divisorOf` makes of their squares; `at` are places in
 * the vocabulary.
 */
export function vectorsOver(vocabulary, divisorOf) {
  const index = new Map(vocabulary.map(({ name }, at) => [name, at]));
  return (counts) => {
    const at = [];
    const values = [];
    let squares = 0;
    for (const [name, count] of counts) {
      const id = index.get(name);
      if (id === undefined) continue;
      const value = (1 + Math.log(count)) * vocabulary[id].idf;
      at.push(id);
      values.push(value);
      squares += value * value;
    }
    const divisor = divisorOf(squares);
    return { at, values: values.map((v) => v / divisor) };
  };
}
