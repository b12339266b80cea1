// EVAL_DATA_DIR=<data> node tools/training/train-word-order.mjs
//
// Learns from the comments of GoEmotions (train only) which classes of words follow one another in English, and writes
// apps/analyzer/src/measures/word-order-weights.json: pointwise mutual information of neighbouring classes, smoothed
// after Witten & Bell 1991. Classes: the commonest function words, and parts of speech for all other words. No comment
// can be read out of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './data-dir.mjs';
import { readGoEmotions } from './goemotions.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const FUNCTION_WORDS = 110;
const OUT = new URL(
  '../../apps/analyzer/src/measures/word-order-weights.json',
  import.meta.url,
);
const START = '<s>';
/** Who is spoken of changes nothing: these are pronouns like others. */
const GENDERED = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);

const data = dataDir('goemotions/');
const { readSentences } = await loadTypeScript(
  'apps/analyzer/src/reading/wink-reader.ts',
);
const comments = readGoEmotions(join(data, 'goemotions'), 'train')
  // Names were replaced by marks there, which follow no rule of English.
  .filter(({ text }) => !/\[[A-Z]+\]/.test(text))
  .map(({ text }) =>
    readSentences(text)
      .flatMap(({ tokens }) => tokens)
      .filter(({ isWord, text }) => isWord || /\d/.test(text)),
  );

const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
const frequency = new Map();
for (const { lower, isStop } of comments.flat())
  if (isStop && /^[a-z']+$/.test(lower) && !GENDERED.has(lower))
    add(frequency, lower);
const words = new Set(
  [...frequency]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, FUNCTION_WORDS)
    .map(([word]) => word),
);
const classOf = ({ lower, pos }) =>
  /\d/.test(lower) ? 'NUM' : words.has(lower) ? lower : pos;

const single = new Map();
const pairs = new Map();
const befores = new Map();
const kinds = new Map();
let total = 0;
for (const tokens of comments) {
  let before = START;
  for (const token of tokens) {
    const own = classOf(token);
    add(single, own);
    total += 1;
    const pair = `${before}\n${own}`;
    if (!pairs.has(pair)) add(kinds, before);
    add(pairs, pair);
    add(befores, before);
    before = own;
  }
}

const classes = [START, ...[...single.keys()].sort()];
const information = classes.flatMap((before) =>
  classes.map((own) => {
    const chance = ((single.get(own) ?? 0) + 0.5) / (total + classes.length);
    const seen = befores.get(before) ?? 0;
    const known = seen / (seen + (kinds.get(before) ?? 0) || 1);
    const share = (pairs.get(`${before}\n${own}`) ?? 0) / (seen || 1);
    return Math.log((known * share + (1 - known) * chance) / chance);
  }),
);
const largest = Math.max(...information.map(Math.abs));
const scale = Number((largest / 127).toPrecision(6));
const table = Int8Array.from(information, (x) => Math.round(x / scale));
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      source:
        'Trained by tools/training/train-word-order.mjs on GoEmotions (Demszky et al. 2020, Google Research, CC BY 4.0). Weights only.',
      scale,
      classes,
      table: Buffer.from(table.buffer).toString('base64'),
    },
    null,
    2,
  )}\n`,
);
console.log(`${comments.length} comments, ${classes.length} classes`);
