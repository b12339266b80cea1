import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  TIERS,
  assertFields,
  assertFillersOnlyAdded,
  assertFromBank,
  assertNamesOnlySwapped,
  assertNoSharedRun,
  assertUnique,
  bank,
  countBy,
  plain,
  readRows,
  wordsOf,
} from './data-checks.mjs';

const DIMENSIONS = [
  'grammar',
  'fillers',
  'dialect',
  'names',
  'numbers',
  'contractions',
  'punctuation',
];
const ROLES = [
  'customer-support',
  'data-analyst',
  'nurse',
  'product-manager',
  'project-manager',
  'sales-representative',
  'software-engineer',
  'ux-designer',
];
const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten eleven twelve twenty thirty forty sixty
  hundred thousand million point half past`.split(/\s+/),
);
const AUXILIARIES = ['am', 'are', 'is', 'had', 'has', 'have', 'will', 'would'];

/**
 * Ladders and fairness pairs beside the first development sets: file ending, title, and whether the pairs tell answers of
 * their own ladder another way; those have fewer dimensions. Sets with questions of their own instead of the bank's were
 * written by many hands and tell things as people would: so they share short runs of words by chance, and a pair of theirs
 * changes more than its one dimension needs.
 */
const ANSWER_SETS = [
  { name: 'second', title: 'second', retold: false },
  { name: 'third', title: 'third', retold: false },
  { name: 'fourth', title: 'fourth', retold: true },
  { name: 'fifth', title: 'fifth', retold: true, isOwn: true },
  { name: 'heldout', title: 'held-out', retold: false },
  { name: 'heldout-second', title: 'second held-out', retold: true },
  { name: 'heldout-third', title: 'third held-out', retold: true, isOwn: true },
];
const RETOLD_DIMENSIONS = ['grammar', 'fillers', 'dialect', 'contractions'];
const OWN_DIMENSIONS = ['grammar', 'fillers', 'dialect', 'names'];
/** Words in a row that no two files share, and where one has questions of its own. */
const SHARED_RUN = 6;
const SHARED_RUN_OF_OWN = 11;
const ANSWER_FILES = ['ladder', 'fairness'].flatMap((kind) => [
  `${kind}.jsonl`,
  ...ANSWER_SETS.map(({ name }) => `${kind}-${name}.jsonl`),
]);
const OTHER_FILES = [
  'emotions.jsonl',
  'emotions-heldout.jsonl',
  'emotions-third.jsonl',
  '../feedback/empathy-pairs.jsonl',
  '../feedback/empathy-pairs-heldout.jsonl',
];

/** What somebody wrote in a row, whatever kind of file it is from. */
const textsOf = (row) =>
  ['answer', 'base', 'variant', 'text', 'cold', 'warm']
    .map((field) => row[field])
    .filter((text) => text !== undefined);

/** Files of which neither a question nor words may return. */
const othersOf = (file) => {
  const [, kind, name = ''] = /^(ladder|fairness)-?(.*)\.jsonl$/.exec(file);
  const partner = `${kind === 'ladder' ? 'fairness' : 'ladder'}-${name}.jsonl`;
  return ANSWER_FILES.filter(
    (other) => other !== file && !(isRetold(file) && other === partner),
  );
};

const isRetold = (file) =>
  ANSWER_SETS.some(
    ({ name, retold }) => retold && file.endsWith(`-${name}.jsonl`),
  );

/** No ladder asks what another asks, and those that were written together ask nothing twice. */
const assertOtherQuestions = (file, rows) => {
  const known = new Set(
    othersOf(file)
      .filter(
        (other) =>
          (!isRetold(file) && !isRetold(other)) ||
          (file.startsWith('ladder') && other.startsWith('ladder')),
      )
      .flatMap(readRows)
      .map((row) => row.questionId),
  );
  for (const row of rows) assert.ok(!known.has(row.questionId), row.id);
};

const isOwnSet = (file) =>
  ANSWER_SETS.some(
    ({ name, isOwn }) => isOwn && file.endsWith(`-${name}.jsonl`),
  );

const assertOtherWording = (file, rows) => {
  const textsOfFiles = (files) => files.flatMap(readRows).flatMap(textsOf);
  const others = [...othersOf(file), ...OTHER_FILES];
  const texts = rows.flatMap(textsOf);
  assertNoSharedRun(texts, textsOfFiles(others), SHARED_RUN_OF_OWN);
  if (isOwnSet(file)) return;
  const strict = others.filter((other) => !isOwnSet(other));
  assertNoSharedRun(texts, textsOfFiles(strict), SHARED_RUN);
};

for (const { name, title, retold, isOwn } of ANSWER_SETS) {
  describe(`${title} ladder of answers`, () => {
    const file = `ladder-${name}.jsonl`;
    const ladder = readRows(file);
    const questions = [...new Set(ladder.map((row) => row.questionId))];
    const lengths = (tier) =>
      ladder
        .filter((row) => row.tier === tier)
        .map((row) => wordsOf(row.answer).length);
    const lengthOf = (id, tier) =>
      wordsOf(
        ladder.find((row) => row.questionId === id && row.tier === tier).answer,
      ).length;

    it('has the agreed fields and ids of its own, most sets questions of the bank', () => {
      assertFields(ladder, [
        'id',
        'questionId',
        'question',
        'kind',
        'tier',
        'answer',
      ]);
      assertUnique(ladder.map((row) => row.id));
      assertUnique(ladder.map((row) => plain(row.answer)));
      if (!isOwn) assertFromBank(ladder);
    });

    it('has every tier once for each of fourteen questions or more', () => {
      assert.ok(questions.length >= 14);
      for (const id of questions) {
        const rows = ladder.filter((row) => row.questionId === id);
        assert.deepEqual(rows.map((row) => row.tier).sort(), [...TIERS].sort());
      }
    });

    it('has two questions or more of each kind, most sets one of each role', () => {
      const counts = countBy(
        questions.map((id) => ladder.find((row) => row.questionId === id)),
        'kind',
      );
      assert.equal(Object.keys(counts).length, 4);
      for (const [kind, count] of Object.entries(counts)) {
        assert.ok(count >= 2, `${kind}: ${count}`);
      }
      if (isOwn) return;
      // A question that every role shares says nothing about one of them.
      const ofOneRole = questions
        .map((id) => bank.get(id).roles)
        .filter((roles) => roles.length < ROLES.length);
      const asked = retold ? [] : ROLES;
      for (const role of asked) {
        assert.ok(
          ofOneRole.some((roles) => roles.includes(role)),
          role,
        );
      }
    });

    it('shares no question and no long run of words with any other file', () => {
      assertOtherQuestions(file, ladder);
      assertOtherWording(file, ladder);
    });

    if (retold) return;

    it('has lengths that overlap from tier to tier', () => {
      const shortestStrong = Math.min(...lengths('strong'));
      for (const tier of TIERS.slice(1)) {
        const longer = lengths(tier).filter((count) => count > shortestStrong);
        assert.ok(longer.length >= 3, `${tier}: ${longer.length}`);
      }
      for (const [better, worse] of [
        ['strong', 'fair'],
        ['fair', 'weak'],
        ['weak', 'offtopic'],
        ['offtopic', 'nonsense'],
      ]) {
        const upsideDown = questions.filter(
          (id) => lengthOf(id, worse) > lengthOf(id, better),
        );
        assert.ok(upsideDown.length >= 3, `${better}, ${worse}: ${upsideDown}`);
      }
    });

    it('has answers in every tier as a recogniser without punctuation writes them', () => {
      const flowing = ladder.filter((row) => !/[.,:;?!]/.test(row.answer));
      assert.deepEqual(
        Object.keys(countBy(flowing, 'tier')).sort(),
        [...TIERS].sort(),
      );
    });
  });
}

for (const { name, title, retold, isOwn } of ANSWER_SETS) {
  describe(`${title} fairness pairs`, () => {
    const file = `fairness-${name}.jsonl`;
    const fairness = readRows(file);
    const ofDimension = (dimension) =>
      fairness.filter((row) => row.dimension === dimension);

    it('has the agreed fields and ids of its own, most sets questions of the bank', () => {
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
      assertUnique(fairness.map((row) => row.variant));
      if (!isOwn) assertFromBank(fairness);
    });

    it('has twenty pairs or more, three for each dimension, and all four kinds', () => {
      assert.ok(fairness.length >= 20);
      const counts = countBy(fairness, 'dimension');
      const ofRetold = isOwn ? OWN_DIMENSIONS : RETOLD_DIMENSIONS;
      const dimensions = retold ? ofRetold : DIMENSIONS;
      assert.deepEqual(Object.keys(counts).sort(), [...dimensions].sort());
      for (const [name, count] of Object.entries(counts)) {
        assert.ok(count >= 3, `${name}: ${count}`);
      }
      assert.equal(Object.keys(countBy(fairness, 'kind')).length, 4);
    });

    it('shares no question and no long run of words with any other file', () => {
      assertOtherQuestions(file, fairness);
      assertOtherWording(file, fairness);
    });

    it('changes every pair, and the words of all but the punctuation pairs', () => {
      for (const row of fairness) {
        assert.notEqual(row.base, row.variant, row.id);
        assert.equal(
          plain(row.base) === plain(row.variant),
          row.dimension === 'punctuation',
          row.id,
        );
      }
    });

    if (isOwn) return;

    it('adds fillers without taking away or moving a word', () => {
      ofDimension('fillers').forEach(assertFillersOnlyAdded);
    });

    it('swaps nothing but names and pronouns', () => {
      ofDimension('names').forEach(assertNamesOnlySwapped);
    });

    it('takes away every full stop and comma', () => {
      for (const row of ofDimension('punctuation')) {
        assert.match(row.base, /[.,](?!\d)/, row.id);
        assert.doesNotMatch(row.variant, /[.,:;?!](?!\d)/, row.id);
      }
    });

    it('writes numbers another way and nothing else', () => {
      const kept = (text) =>
        (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
          (word) => !NUMBER_WORDS.has(word),
        );
      for (const row of ofDimension('numbers')) {
        assert.deepEqual(kept(row.variant), kept(row.base), row.id);
      }
    });

    it('writes contractions out and nothing else', () => {
      const kept = (text) =>
        text
          .toLowerCase()
          .replace(/can't|cannot/g, 'can not')
          .replace(/won't/g, 'will not')
          .replace(/n't/g, ' not')
          .replace(/let's/g, 'let us')
          .replace(/'(?:m|s|re|ve|d|ll)\b/g, '')
          .match(/\p{L}+/gu)
          .filter((word) => !AUXILIARIES.includes(word));
      for (const row of ofDimension('contractions')) {
        assert.deepEqual(kept(row.variant), kept(row.base), row.id);
      }
    });
  });
}
