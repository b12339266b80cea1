import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emotionSeeds } from '../../tools/training/emotion-seeds.mjs';
import {
  LABELS,
  assertFields,
  assertNoSharedRun,
  assertUnique,
  countBy,
  plain,
  readRows,
} from './data-checks.mjs';

/**
 * Sentences with stated emotions beside the first development set: file, title, fields, and the sets
 * of which no run of so many words may return.
 */
const EMOTION_SETS = [
  {
    file: 'emotions-heldout.jsonl',
    title: 'held-out',
    fields: ['id', 'text', 'label'],
    others: ['emotions.jsonl'],
    ownRun: 4,
  },
  {
    file: 'emotions-third.jsonl',
    title: 'third',
    fields: ['id', 'text', 'label', 'wording', 'split'],
    others: ['emotions.jsonl', 'emotions-heldout.jsonl'],
    ownRun: 5,
  },
];
const empathy = readRows('../feedback/empathy-pairs-heldout.jsonl');
const development = {
  empathy: readRows('../feedback/empathy-pairs.jsonl'),
};

const bothSides = (rows, one, other) =>
  rows.flatMap((row) => [row[one], row[other]]);

for (const { file, title, fields, others, ownRun } of EMOTION_SETS) {
  describe(`${title} sentences with stated emotions`, () => {
    const emotions = readRows(file);

    it('has the agreed fields and no id or sentence twice', () => {
      assertFields(emotions, fields);
      assertUnique(emotions.map((row) => row.id));
      assertUnique(emotions.map((row) => plain(row.text)));
    });

    it('has at least 160 sentences, twenty of each label, in balance', () => {
      assert.ok(emotions.length >= 160);
      const counts = countBy(emotions, 'label');
      assert.deepEqual(Object.keys(counts).sort(), [...LABELS].sort());
      const sizes = Object.values(counts);
      assert.ok(Math.min(...sizes) >= 20);
      assert.ok(Math.max(...sizes) <= 1.5 * Math.min(...sizes));
    });

    it(`shares no ${ownRun} words in a row with other sets`, () => {
      assertNoSharedRun(
        emotions.map((row) => row.text),
        others.flatMap(readRows).map((row) => row.text),
        ownRun,
      );
    });

    it('shares no five words in a row with what the model is trained on', () => {
      assertNoSharedRun(
        emotions.map((row) => row.text),
        emotionSeeds().map((seed) => seed.text),
        5,
      );
    });
  });
}

describe('third sentences with stated emotions, by half', () => {
  it('has as many of each label and wording in both halves', () => {
    const rows = readRows('emotions-third.jsonl');
    assert.deepEqual(Object.keys(countBy(rows, 'wording')).sort(), [
      'indirect',
      'plain',
    ]);
    const half = (split) =>
      countBy(
        rows
          .filter((row) => row.split === split)
          .map((row) => ({ cell: `${row.label}, ${row.wording}` })),
        'cell',
      );
    assert.equal(Object.keys(half('a')).length, 2 * LABELS.length);
    assert.deepEqual(half('a'), half('b'));
  });
});

describe('held-out pairs of a cold and a warm wording', () => {
  it('has the agreed fields, forty pairs and none twice', () => {
    assertFields(empathy, ['id', 'cold', 'warm']);
    assert.ok(empathy.length >= 40);
    assertUnique(empathy.map((row) => row.id));
    assertUnique(bothSides(empathy, 'cold', 'warm').map(plain));
  });

  it('shares no five words in a row with the development pairs', () => {
    assertNoSharedRun(
      bothSides(empathy, 'cold', 'warm'),
      bothSides(development.empathy, 'cold', 'warm'),
      5,
    );
  });
});
