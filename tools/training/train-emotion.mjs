// Trains the classifier of stated emotion: EVAL_DATA_DIR=… node tools/training/train-emotion.mjs
//
// Data: GoEmotions (Demszky et al. 2020, CC BY 4.0), train.tsv and dev.tsv under $EVAL_DATA_DIR/goemotions, and
// our own phrases (emotion-seeds.mjs). Thresholds and calibration are set on dev; test is never read. Only weights
// are written, never a text. Same data, same bytes: nothing here is random.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from './load-typescript.mjs';
import { GROUPS, readGoEmotions } from './goemotions.mjs';
import { emotionSeeds } from './emotion-seeds.mjs';
import { isLeftOut } from './left-out-words.mjs';
import { bestThreshold, calibrate, sigmoid } from './tune-emotion.mjs';

const OPTIONS = {
  features: 2000,
  minDocs: 8,
  l2: 1e-5,
  rounds: 14,
  rate: 0.25,
  seedWeight: 1,
  phraseWeight: 1,
};
for (const pair of process.argv.slice(2)) {
  const [name, value] = pair.replace(/^--/, '').split('=');
  if (name in OPTIONS) OPTIONS[name] = Number(value);
}
const OUT = new URL(
  '../../apps/analyzer/src/emotion/emotion-weights.json',
  import.meta.url,
);
const dir = process.env.EVAL_DATA_DIR;
if (!dir) {
  console.error(
    'Set EVAL_DATA_DIR to the folder that holds goemotions/train.tsv and goemotions/dev.tsv.',
  );
  process.exit(2);
}
const { emotionFeatures } = await loadTypeScript(
  'apps/analyzer/src/emotion/emotion-features.ts',
);
const namesOf = (text) => {
  const counts = new Map();
  for (const { name } of emotionFeatures(text, isLeftOut))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};
const prepare = ({ text, groups }, weight = 1) => ({
  counts: namesOf(text),
  groups,
  weight,
});

const train = readGoEmotions(join(dir, 'goemotions'), 'train').map((d) =>
  prepare(d),
);
/** Words and pairs that the model keeps whatever the comments say of them. */
const wanted = new Set();
for (const { text, group, phrase } of emotionSeeds()) {
  const seed = prepare(
    { text, groups: new Set([GROUPS.indexOf(group)]) },
    phrase ? OPTIONS.phraseWeight : OPTIONS.seedWeight,
  );
  train.push({ ...seed, phrase });
  if (phrase)
    for (const name of seed.counts.keys())
      if (name.includes(' ') || name === text) wanted.add(name);
}
const dev = readGoEmotions(join(dir, 'goemotions'), 'dev').map((d) =>
  prepare(d),
);

const vocabulary = select(train);
const index = new Map(vocabulary.map(({ name }, at) => [name, at]));
const vectorOf = ({ counts }) => {
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
  const norm = Math.sqrt(squares) || 1;
  return { at, values: values.map((v) => v / norm) };
};
const trainSet = train.map((d) => ({ ...d, ...vectorOf(d) }));
const devSet = dev.map((d) => ({ ...d, ...vectorOf(d) }));

const quantised = GROUPS.map((_, group) => quantise(fit(trainSet, group)));
const scores = devSet.map((d) => quantised.map((model) => rawScore(model, d)));
const calibrated = quantised.map((model, group) => ({
  ...model,
  ...calibrate(
    scores.map((s) => s[group]),
    devSet.map((d) => d.groups.has(group)),
  ),
}));
const probabilities = scores.map((s) =>
  s.map((raw, g) => sigmoid(calibrated[g].slope * raw + calibrated[g].offset)),
);
const thresholds = GROUPS.map((_, g) =>
  bestThreshold(
    probabilities.map((p) => p[g]),
    devSet.map((d) => d.groups.has(g)),
  ),
);

writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      source:
        'Trained by tools/training/train-emotion.mjs on GoEmotions (Demszky et al. 2020, Google Research, CC BY 4.0) and on phrases of our own. Weights only.',
      groups: GROUPS.map((name, g) => ({
        name,
        threshold: round(thresholds[g].threshold, 3),
        slope: round(calibrated[g].slope, 4),
        offset: round(calibrated[g].offset, 4),
        bias: round(calibrated[g].bias, 5),
        scale: Number(calibrated[g].scale.toPrecision(6)),
      })),
      idf: Buffer.from(
        Uint8Array.from(vocabulary.map(({ idf }) => Math.round(idf * 20))),
      ).toString('base64'),
      weights: Buffer.from(
        Int8Array.from(quantised.flatMap(({ weights }) => [...weights])).buffer,
      ).toString('base64'),
      words: vocabulary.map(({ name }) => name).join('|'),
    },
    null,
    2,
  )}\n`,
);
const macro = thresholds.reduce((sum, t) => sum + t.f1, 0) / GROUPS.length;
console.log(
  `${vocabulary.length} features, dev macro-F1 ${macro.toFixed(4)}, ${readFileSync(OUT).length} bytes`,
);
GROUPS.forEach((name, g) =>
  console.log(
    `  ${name.padEnd(15)} F1 ${thresholds[g].f1.toFixed(3)} at ${thresholds[g].threshold.toFixed(2)}`,
  ),
);

/** The features that tell the groups apart best: chi-squared of document counts, the best group counts. */
function select(docs) {
  const inDocs = new Map();
  const inGroup = GROUPS.map(() => new Map());
  const groupDocs = GROUPS.map(() => 0);
  let total = 0;
  for (const { counts, groups, weight, phrase } of docs) {
    if (phrase) continue;
    total += weight;
    for (const g of groups) groupDocs[g] += weight;
    for (const name of counts.keys()) {
      inDocs.set(name, (inDocs.get(name) ?? 0) + weight);
      for (const g of groups)
        inGroup[g].set(name, (inGroup[g].get(name) ?? 0) + weight);
    }
  }
  for (const name of wanted) if (!inDocs.has(name)) inDocs.set(name, 1);
  const scored = [];
  for (const [name, df] of inDocs) {
    if (df < OPTIONS.minDocs && !wanted.has(name)) continue;
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
    scored.push({
      name,
      chi: best,
      idf: Math.round(20 * (1 + Math.log(total / df))) / 20,
    });
  }
  return scored
    .sort((x, y) => y.chi - x.chi || (x.name < y.name ? -1 : 1))
    .filter(({ name }, at) => at < OPTIONS.features || wanted.has(name))
    .sort((x, y) => (x.name < y.name ? -1 : 1));
}

/** Logistic regression of one group against the rest: Adagrad over the documents in a fixed scattered order. */
function fit(docs, group) {
  const weights = new Float64Array(vocabulary.length);
  const squares = new Float64Array(vocabulary.length).fill(1e-8);
  const sum = new Float64Array(vocabulary.length);
  let [bias, biasSquares, biasSum, counted] = [-1, 1e-8, 0, 0];
  for (let round = 0; round < OPTIONS.rounds; round += 1) {
    for (let k = 0; k < docs.length; k += 1) {
      const { at, values, groups, weight } =
        docs[(k * 7919 + round * 104729) % docs.length];
      let score = bias;
      for (let j = 0; j < at.length; j += 1)
        score += weights[at[j]] * values[j];
      const error = weight * (sigmoid(score) - (groups.has(group) ? 1 : 0));
      for (let j = 0; j < at.length; j += 1) {
        const gradient =
          error * values[j] + (OPTIONS.l2 * docs.length * weights[at[j]]) / 43;
        squares[at[j]] += gradient * gradient;
        weights[at[j]] -= (OPTIONS.rate * gradient) / Math.sqrt(squares[at[j]]);
      }
      biasSquares += error * error;
      bias -= (OPTIONS.rate * error) / Math.sqrt(biasSquares);
    }
    // The mean of the later rounds is steadier than the last one.
    if (round >= OPTIONS.rounds / 2) {
      weights.forEach((w, j) => (sum[j] += w));
      biasSum += bias;
      counted += 1;
    }
  }
  return { weights: sum.map((w) => w / counted), bias: biasSum / counted };
}

function quantise({ weights, bias }) {
  const scale = Math.max(...weights.map(Math.abs)) / 127;
  return { weights: weights.map((w) => Math.round(w / scale)), scale, bias };
}

function rawScore({ weights, scale, bias }, { at, values }) {
  let score = 0;
  for (let j = 0; j < at.length; j += 1) score += weights[at[j]] * values[j];
  return bias + scale * score;
}

function round(x, digits) {
  return Number(x.toFixed(digits));
}
