import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const BANK = new URL('../../apps/gateway/src/questions/bank/', import.meta.url);
const PRONOUNS = ['he', 'she', 'his', 'her', 'him', 'hers'];

export const TIERS = ['strong', 'fair', 'weak', 'offtopic', 'nonsense'];

/** Groups of stated emotions, as the analyzer names them. */
export const LABELS = [
  'enthusiasm',
  'pride_relief',
  'gratitude_care',
  'nervous',
  'frustration',
  'disappointment',
  'uncertainty',
  'neutral',
];

/** Questions of the gateway's bank by id. */
export const bank = new Map(
  readdirSync(BANK)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, BANK), 'utf8')))
    .map((question) => [question.id, question]),
);

/** Rows of a JSON Lines file; its name is relative to this folder. */
export const readRows = (name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

export const wordsOf = (text) =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** The words alone: without case and punctuation. */
export const plain = (text) => wordsOf(text).join(' ');

/** All runs of `size` words in a row. */
export const runsOf = (text, size) => {
  const words = wordsOf(text);
  return words
    .slice(size - 1)
    .map((_, at) => words.slice(at, at + size).join(' '));
};

export const countBy = (rows, key) => {
  const counts = {};
  for (const row of rows) counts[row[key]] = (counts[row[key]] ?? 0) + 1;
  return counts;
};

export const assertFields = (rows, fields) => {
  for (const row of rows) {
    assert.deepEqual(Object.keys(row).sort(), [...fields].sort(), row.id);
    for (const field of fields) {
      assert.equal(typeof row[field], 'string', `${row.id}: ${field}`);
      assert.equal(row[field], row[field].trim(), `${row.id}: ${field}`);
      assert.notEqual(row[field], '', `${row.id}: ${field}`);
    }
  }
};

export const assertUnique = (values) => {
  const seen = new Set();
  for (const value of values) {
    assert.ok(!seen.has(value), `twice: ${value}`);
    seen.add(value);
  }
};

export const assertFromBank = (rows) => {
  for (const row of rows) {
    const question = bank.get(row.questionId);
    assert.ok(question, `${row.id}: no such question in the bank`);
    assert.equal(row.question, question.text, row.id);
    assert.equal(row.kind, question.kind, row.id);
  }
};

/** No run of `size` words of `texts` occurs in any of `others`. */
export const assertNoSharedRun = (texts, others, size) => {
  const known = new Set(others.flatMap((text) => runsOf(text, size)));
  for (const text of texts) {
    for (const run of runsOf(text, size)) {
      assert.ok(!known.has(run), `"${run}" is in both sets`);
    }
  }
};

/** The variant of a pair has every word of the base in its order. */
export const assertFillersOnlyAdded = (row) => {
  const variant = wordsOf(row.variant);
  let at = 0;
  for (const word of wordsOf(row.base)) {
    at = variant.indexOf(word, at) + 1;
    assert.ok(at > 0, `${row.id}: "${word}" is missing or out of order`);
  }
};

/** Base and variant are the same but for capitalised words and pronouns. */
export const assertNamesOnlySwapped = (row) => {
  const isNameOrPronoun = (token) =>
    PRONOUNS.includes(token.toLowerCase()) || /^\p{Lu}/u.test(token);
  const kept = (text) =>
    (text.match(/\p{L}+|\p{N}+/gu) ?? []).filter(
      (token) => !isNameOrPronoun(token),
    );
  assert.deepEqual(kept(row.variant), kept(row.base), row.id);
};
