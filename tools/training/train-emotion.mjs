// Trains the classifier of stated emotion: EVAL_DATA_DIR=… node tools/training/train-emotion.mjs
//
// Data: GoEmotions (Demszky et al. 2020, CC BY 4.0), train.tsv and dev.tsv under $EVAL_DATA_DIR/goemotions, our own
// phrases and sentences (emotion-seeds.mjs), and the packed word vectors of the analyzer. Thresholds and calibration
// are set on dev; test is never read. Only weights are written, never a text. Same data, same bytes: nothing here is
// random.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './data-dir.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { GROUPS, readGoEmotions } from './goemotions.mjs';
import { emotionSeeds } from './emotion-seeds.mjs';
import { selectVocabulary, vectorsOver } from './emotion-vocabulary.mjs';
import { fitGroup, rawScore } from './fit-emotion.mjs';
import { isLeftOut } from './left-out-words.mjs';
import { bestThreshold, calibrate, sigmoid } from './tune-emotion.mjs';

const OPTIONS = {
  features: 2500,
  minDocs: 8,
  l2: 8,
  rounds: 60,
  sentence: 1,
  phrase: 1,
  frame: 0.5,
};
for (const pair of process.argv.slice(2)) {
  const [name, value] = pair.replace(/^--/, '').split('=');
  if (name in OPTIONS) OPTIONS[name] = Number(value);
}
const OUT = new URL(
  '../../apps/analyzer/src/emotion/emotion-weights.json',
  import.meta.url,
);
const dir = dataDir('goemotions/train.tsv and goemotions/dev.tsv');
const { divisorOf, emotionFeatures } = await loadTypeScript(
  'apps/analyzer/src/emotion/emotion-features.ts',
);
const { feelingWord } = await loadTypeScript(
  'apps/analyzer/src/emotion/feeling-word.ts',
);
const { frontCoded } = await loadTypeScript(
  'apps/analyzer/src/emotion/front-coding.ts',
);
const { openVectors } = await loadTypeScript(
  'apps/analyzer/src/vectors/open-vectors.ts',
);
const countsOf = (text) => {
  const counts = new Map();
  for (const name of emotionFeatures(text, isLeftOut))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};
const comments = (split) =>
  readGoEmotions(join(dir, 'goemotions'), split).map(({ text, groups }) => ({
    counts: countsOf(text),
    groups,
    weight: 1,
  }));
const train = [
  ...comments('train'),
  ...emotionSeeds().map(({ text, group, kind }) => ({
    counts: countsOf(text),
    groups: new Set([GROUPS.indexOf(group)]),
    weight: OPTIONS[kind],
    kind,
  })),
];
const vocabulary = selectVocabulary(train, OPTIONS);
const vectorOf = vectorsOver(vocabulary, divisorOf);
const read = (docs) =>
  docs.map(({ counts, groups, weight }) => ({
    ...vectorOf(counts),
    groups,
    weight,
  }));
const trainSet = read(train);
const devSet = read(comments('dev'));

const wordVectors = vectorsByForm();
const vectors = vocabulary.map(({ name }) => wordVectors.get(name));
const fitted = GROUPS.map((_, group) =>
  fitGroup(trainSet, group, vectors, OPTIONS),
);
const scores = devSet.map((doc) => fitted.map((model) => rawScore(model, doc)));
const isOf = (group) => devSet.map(({ groups }) => groups.has(group));
const models = fitted.map((model, g) => {
  const raw = scores.map((s) => s[g]);
  const { slope, offset } = calibrate(raw, isOf(g));
  const probabilities = raw.map((x) => sigmoid(slope * x + offset));
  return { ...model, slope, offset, ...bestThreshold(probabilities, isOf(g)) };
});

writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      source:
        'Trained by tools/training/train-emotion.mjs on GoEmotions (Demszky et al. 2020, Google Research, CC BY 4.0) and on phrases and sentences of our own. Weights only.',
      groups: GROUPS.map((name, g) => ({
        name,
        threshold: round(models[g].threshold, 3),
        slope: round(models[g].slope, 4),
        offset: round(models[g].offset, 4),
        bias: round(models[g].bias, 5),
        scale: Number(models[g].scale.toPrecision(6)),
      })),
      idf: Buffer.from(
        Uint8Array.from(vocabulary.map(({ idf }) => Math.round(idf * 20))),
      ).toString('base64'),
      weights: Buffer.from(
        Int8Array.from(
          vocabulary.flatMap((_, id) => models.map((m) => m.weights[id])),
        ).buffer,
      ).toString('base64'),
      words: frontCoded(vocabulary.map(({ name }) => name)),
    },
    null,
    2,
  )}\n`,
);
const macro = models.reduce((sum, { f1 }) => sum + f1, 0) / GROUPS.length;
console.log(
  `${vocabulary.length} features, dev macro-F1 ${macro.toFixed(4)}, ${readFileSync(OUT).length} bytes`,
);
GROUPS.forEach((name, g) =>
  console.log(
    `  ${name.padEnd(15)} F1 ${models[g].f1.toFixed(3)} at ${models[g].threshold.toFixed(2)}`,
  ),
);

/** Vectors of length 1, less what all words have in common, by the form of the commonest word that has it. */
function vectorsByForm() {
  const packed = JSON.parse(
    readFileSync(
      new URL(
        '../../apps/analyzer/src/vectors/word-vectors.json',
        import.meta.url,
      ),
      'utf8',
    ),
  );
  const { meanOf } = openVectors(packed);
  const byForm = new Map();
  for (const word of packed.words.split(' ')) {
    const form = feelingWord(word);
    if (!byForm.has(form)) byForm.set(form, meanOf([[word, 1]]));
  }
  return byForm;
}

function round(x, digits) {
  return Number(x.toFixed(digits));
}
