import fs from 'node:fs';
import path from 'node:path';
import { notMeasured, quantile, round, row } from './row.mjs';

const HERE = import.meta.dirname;
const RESAMPLES = 2_000;
const FOLDS = 10;

const readLines = (file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function pairRow(product, file, measure, options) {
  const pairs = readLines(path.join(HERE, file));
  const wrong = pairs.filter(
    ({ cold, warm }) =>
      product.empathyOf(warm).score <= product.empathyOf(cold).score,
  );
  return row(measure, round(1 - wrong.length / pairs.length), 'share', {
    ...options,
    note: `${pairs.length} pairs; ${options.note}${wrong.length > 0 ? `; wrong: ${wrong.map((p) => p.id).join(', ')}` : ''}`,
  });
}

/** Area under the curve: how often a text judged empathetic scores above one that was not. */
function auc(items) {
  const yes = items.filter((item) => item.label);
  const no = items.filter((item) => !item.label);
  if (yes.length === 0 || no.length === 0) return null;
  let won = 0;
  for (const a of yes)
    for (const b of no)
      won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return won / (yes.length * no.length);
}

/** Steady pseudo-random numbers, so that a report can be repeated. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function interval(items) {
  const random = seeded(11);
  const values = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const value = auc(
      items.map(() => items[Math.floor(random() * items.length)]),
    );
    if (value !== null) values.push(value);
  }
  return [quantile(values, 0.025), quantile(values, 0.975)];
}

const wordsOf = (text) => text.toLowerCase().match(/[a-z']{2,}/g) ?? [];

/** Naive Bayes on words, each text scored by a model that has not seen it. */
function bagOfWords(texts) {
  const scores = new Array(texts.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const counts = { true: new Map(), false: new Map() };
    const totals = { true: 0, false: 0 };
    for (const [i, { text, label }] of texts.entries()) {
      if (i % FOLDS === fold) continue;
      for (const word of new Set(wordsOf(text))) {
        counts[label].set(word, (counts[label].get(word) ?? 0) + 1);
        totals[label]++;
      }
    }
    const chance = (word, label) =>
      ((counts[label].get(word) ?? 0) + 1) / (totals[label] + 5_000);
    for (const [i, { text }] of texts.entries())
      if (i % FOLDS === fold)
        for (const word of new Set(wordsOf(text)))
          scores[i] += Math.log(chance(word, true) / chance(word, false));
  }
  return scores;
}

function aucRow(measure, texts, scores, note) {
  const items = texts.map(({ label }, i) => ({ label, score: scores[i] }));
  const [low, high] = interval(items);
  return row(measure, round(auc(items)), 'AUC', {
    note: `95 % interval ${round(low, 2)} to ${round(high, 2)}; ${note}`,
  });
}

/** Whether the empathy check can be trusted: on pairs of our own, and on texts that people judged. */
export function empathyRows(product, dataDir) {
  const rows = [
    pairRow(product, 'empathy-pairs.jsonl', 'empathy: own pairs ranked rightly', {
      least: 0.95,
      note: 'written together with the word lists',
    }),
    pairRow(product, 'empathy-pairs-heldout.jsonl', 'empathy: held-out pairs ranked rightly', {
      note: 'written after the word lists, which were not changed for them',
    }),
  ]; // prettier-ignore
  const file =
    dataDir && path.join(dataDir, 'empathy', 'workplace_empathy.tsv');
  if (!file || !fs.existsSync(file))
    return [
      ...rows,
      notMeasured(
        'empathy: AUC on judged e-mails',
        'AUC',
        'EVAL_DATA_DIR has no empathy/workplace_empathy.tsv',
      ),
    ];
  const texts = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'))
    .map(([, , label, text]) => ({ label: label === '1', text }));
  return [
    ...rows,
    aucRow('empathy: AUC on judged e-mails, the check', texts, texts.map(({ text }) => product.empathyOf(text).score), `${texts.length} e-mails, none used for the word lists`),
    aucRow('empathy: AUC on judged e-mails, length', texts, texts.map(({ text }) => text.length), 'peer'),
    aucRow('empathy: AUC on judged e-mails, bag of words', texts, bagOfWords(texts), `peer, ${FOLDS}-fold`),
  ]; // prettier-ignore
}
