import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const BANK = new URL('../../apps/gateway/src/questions/bank/', import.meta.url);
const TIERS = ['strong', 'fair', 'weak', 'offtopic', 'nonsense'];
const DIMENSIONS = ['grammar', 'fillers', 'dialect', 'names'];
const LABELS = [
  'enthusiasm',
  'pride_relief',
  'gratitude_care',
  'nervous',
  'frustration',
  'disappointment',
  'uncertainty',
  'neutral',
];
const WORDS_OF_TIER = {
  strong: [150, 230],
  fair: [60, 190],
  weak: [50, 90],
  offtopic: [60, 120],
  nonsense: [10, 190],
};
const PRONOUNS = ['he', 'she', 'his', 'her', 'him', 'hers'];

const bank = new Map(
  readdirSync(BANK)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, BANK), 'utf8')))
    .map((question) => [question.id, question]),
);

const readRows = (name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const ladder = readRows('ladder.jsonl');
const fairness = readRows('fairness.jsonl');
const emotions = readRows('emotions.jsonl');

const wordsOf = (text) =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

const runsOfFive = (text) => {
  const words = wordsOf(text);
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
};

const countBy = (rows, key) => {
  const counts = {};
  for (const row of rows) counts[row[key]] = (counts[row[key]] ?? 0) + 1;
  return counts;
};

const assertFields = (rows, fields) => {
  for (const row of rows) {
    assert.deepEqual(Object.keys(row).sort(), [...fields].sort(), row.id);
    for (const field of fields) {
      assert.equal(typeof row[field], 'string', `${row.id}: ${field}`);
      assert.equal(row[field], row[field].trim(), `${row.id}: ${field}`);
      assert.notEqual(row[field], '', `${row.id}: ${field}`);
    }
  }
};

const assertUnique = (values) => {
  const seen = new Set();
  for (const value of values) {
    assert.ok(!seen.has(value), `twice: ${value}`);
    seen.add(value);
  }
};

const assertFromBank = (rows) => {
  for (const row of rows) {
    const question = bank.get(row.questionId);
    assert.ok(question, `${row.id}: no such question in the bank`);
    assert.equal(row.question, question.text, row.id);
    assert.equal(row.kind, question.kind, row.id);
  }
};

const plain = (text) => wordsOf(text).join(' ');

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
    for (const row of ofDimension('fillers')) {
      const variant = wordsOf(row.variant);
      let at = 0;
      for (const word of wordsOf(row.base)) {
        at = variant.indexOf(word, at) + 1;
        assert.ok(at > 0, `${row.id}: "${word}" is missing or out of order`);
      }
    }
  });

  it('swaps nothing but names and pronouns', () => {
    const isNameOrPronoun = (token) =>
      PRONOUNS.includes(token.toLowerCase()) || /^\p{Lu}/u.test(token);
    const kept = (text) =>
      (text.match(/\p{L}+|\p{N}+/gu) ?? []).filter(
        (token) => !isNameOrPronoun(token),
      );
    for (const row of ofDimension('names')) {
      assert.deepEqual(kept(row.variant), kept(row.base), row.id);
    }
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
    const runs = new Set(half('a').flatMap((row) => runsOfFive(row.text)));
    for (const row of half('b')) {
      assert.ok(!topics.has(row.topic), `${row.id}: ${row.topic}`);
      for (const run of runsOfFive(row.text)) {
        assert.ok(!runs.has(run), `${row.id}: "${run}" is in half a`);
      }
    }
  });
});
