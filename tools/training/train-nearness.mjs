// node tools/training/train-nearness.mjs: writes apps/analyzer/src/relevance/nearness-weights.json.
import { writeFileSync } from 'node:fs';
import { trainNearness } from './nearness-model.mjs';

const OUT = new URL(
  '../../apps/analyzer/src/relevance/nearness-weights.json',
  import.meta.url,
);
const W = trainNearness();
const scale = Math.max(...W.values.map(Math.abs)) / 127;
const bytes = Int8Array.from(W.values, (w) => Math.round(w / scale));
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      source:
        'Trained by tools/training/train-nearness.mjs on answers and questions of our own.',
      columns: W.width,
      scale: Number(scale.toPrecision(6)),
      weights: Buffer.from(bytes.buffer).toString('base64'),
    },
    null,
    2,
  )}\n`,
);
console.log(`W ${W.rows} × ${W.width}`);
