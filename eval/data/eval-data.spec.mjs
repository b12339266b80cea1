import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  LABELS,
  TIERS,
  assertFields,
  assertFillersOnlyAdded,
  assertFromBank,
  assertNamesOnlySwapped,
  assertUnique,
  countBy,
  plain,
  readRows,
  runsOf,
  wordsOf,
} from './data-checks.mjs';

const DIMENSIONS = ['grammar', 'fillers', 'dialect', 'names'];
const WORDS_OF_TIER = {
  strong: [150, 230],
  fair: [60, 190],
  weak: [50, 90],
  offtopic: [60, 120],
  nonsense: [10, 190],
};

const ladder = readRows('ladder.jsonl');
const fairness = readRows('fairness.jsonl');
const emotions = readRows('emotions.jsonl');

describe('ladder of answers', () => {
  const questions = [...new Set(ladder.map((row) => row.questionId))];

  it('has the agreed fields, ids of its own and questions of the bank', () => {
    assertFields(ladder, [
      'id',
      'questionId',
      'question',
      'kind',
      'tier',
      'split',
      'answer',
    ]);
    assertUnique(ladder.map((row) => row.id));
    assertUnique(ladder.map((row) => plain(row.answer)));
    assertFromBank(ladder);
  });

  it('has every tier once for each of at least sixteen questions', () => {
    assert.ok(questions.length >= 16);
    for (const id of questions) {
      const rows = ladder.filter((row) => row.questionId === id);
      assert.deepEqual(rows.map((row) => row.tier).sort(), [...TIERS].sort());
      assert.equal(new Set(rows.map((row) => row.split)).size, 1, id);
    }
  });

  it('puts about half of the questions and every kind into each half', () => {
    const strong = ladder.filter((row) => row.tier === 'strong');
    const { a, b, ...others } = countBy(strong, 'split');
    assert.ok(Math.abs(a - b) <= 1);
    assert.deepEqual(others, {});
    for (const split of ['a', 'b']) {
      const kinds = strong
        .filter((row) => row.split === split)
        .map((row) => row.kind);
      assert.equal(new Set(kinds).size, 4, split);
    }
  });

  it('keeps the lengths of the tiers', () => {
    for (const row of ladder) {
      const [least, most] = WORDS_OF_TIER[row.tier];
      const count = row.answer.split(/\s+/).length;
      assert.ok(count >= least && count <= most, `${row.id}: ${count} words`);
    }
  });

  it('cannot be put in order by length alone', () => {
    const lengthOf = (id, tier) =>
      wordsOf(
        ladder.find((row) => row.questionId === id && row.tier === tier).answer,
      ).length;
    const upsideDown = questions.filter(
      (id) =>
        lengthOf(id, 'fair') > lengthOf(id, 'strong') ||
        lengthOf(id, 'weak') > lengthOf(id, 'fair'),
    );
    assert.ok(upsideDown.length >= 5, upsideDown.join(', '));
  });
});

describe('fairness pairs', () => {
  const ofDimension = (name) =>
    fairness.filter((row) => row.dimension === name);

  it('has the agreed fields, ids of its own and questions of the bank', () => {
    assertFields(fairness, [
      'id',
      'questionId',
      'question',
      'kind',
      'dimension',
      'base',
      'variant',
    ]);
    assertUnique(fairness.map((row) => row.id));
    assertUnique(fairness.map((row) => plain(row.variant)));
    assertFromBank(fairness);
  });

  it('has at least 24 pairs, six for each dimension', () => {
    assert.ok(fairness.length >= 24);
    const counts = countBy(fairness, 'dimension');
    assert.deepEqual(Object.keys(counts).sort(), [...DIMENSIONS].sort());
    for (const [name, count] of Object.entries(counts)) {
      assert.ok(count >= 6, `${name}: ${count}`);
    }
  });

  it('changes the wording in every pair', () => {
    for (const row of fairness) {
      assert.notEqual(plain(row.base), plain(row.variant), row.id);
    }
  });

  it('adds fillers without taking away or moving a word', () => {
    ofDimension('fillers').forEach(assertFillersOnlyAdded);
  });

  it('swaps nothing but names and pronouns', () => {
    ofDimension('names').forEach(assertNamesOnlySwapped);
  });
});

describe('sentences with stated emotions', () => {
  const half = (split) => emotions.filter((row) => row.split === split);

  it('has the agreed fields and no id or sentence twice', () => {
    assertFields(emotions, ['id', 'text', 'label', 'topic', 'split']);
    assertUnique(emotions.map((row) => row.id));
    assertUnique(emotions.map((row) => plain(row.text)));
    assert.deepEqual(Object.keys(countBy(emotions, 'split')).sort(), [
      'a',
      'b',
    ]);
  });

  it('has at least 320 sentences, 35 of each label, balanced halves', () => {
    assert.ok(emotions.length >= 320);
    const counts = countBy(emotions, 'label');
    assert.deepEqual(Object.keys(counts).sort(), [...LABELS].sort());
    for (const label of LABELS) {
      assert.ok(counts[label] >= 35, `${label}: ${counts[label]}`);
      const [a, b] = ['a', 'b'].map(
        (split) => countBy(half(split), 'label')[label],
      );
      assert.ok(Math.abs(a - b) <= 4, `${label}: ${a} and ${b}`);
    }
    const sizes = Object.values(counts);
    assert.ok(Math.max(...sizes) <= 1.5 * Math.min(...sizes));
  });

  it('shares no topic and no five words in a row between the halves', () => {
    const topics = new Set(half('a').map((row) => row.topic));
    const runs = new Set(half('a').flatMap((row) => runsOf(row.text, 5)));
    for (const row of half('b')) {
      assert.ok(!topics.has(row.topic), `${row.id}: ${row.topic}`);
      for (const run of runsOf(row.text, 5)) {
        assert.ok(!runs.has(run), `${row.id}: "${run}" is in half a`);
      }
    }
  });
});
