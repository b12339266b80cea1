import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emotionSeeds } from '../../tools/training/emotion-seeds.mjs';
import {
  LABELS,
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
 * their own ladder another way; those have fewer dimensions.
 */
const ANSWER_SETS = [
  { name: 'second', title: 'second', retold: false },
  { name: 'third', title: 'third', retold: false },
  { name: 'fourth', title: 'fourth', retold: true },
  { name: 'heldout', title: 'held-out', retold: false },
  { name: 'heldout-second', title: 'second held-out', retold: true },
];
const RETOLD_DIMENSIONS = ['grammar', 'fillers', 'dialect', 'contractions'];
const ANSWER_FILES = ['ladder', 'fairness'].flatMap((kind) => [
  `${kind}.jsonl`,
  ...ANSWER_SETS.map(({ name }) => `${kind}-${name}.jsonl`),
]);
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
const OTHER_FILES = [
  'emotions.jsonl',
  ...EMOTION_SETS.map(({ file }) => file),
  '../feedback/empathy-pairs.jsonl',
  '../feedback/empathy-pairs-heldout.jsonl',
];

const empathy = readRows('../feedback/empathy-pairs-heldout.jsonl');
const development = {
  empathy: readRows('../feedback/empathy-pairs.jsonl'),
};

const bothSides = (rows, one, other) =>
  rows.flatMap((row) => [row[one], row[other]]);

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

const assertOtherWording = (file, rows) =>
  assertNoSharedRun(
    rows.flatMap(textsOf),
    [...othersOf(file), ...OTHER_FILES].flatMap(readRows).flatMap(textsOf),
    6,
  );

for (const { name, title, retold } of ANSWER_SETS) {
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

    it('has the agreed fields, ids of its own and questions of the bank', () => {
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
      assertFromBank(ladder);
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
        questions.map((id) => bank.get(id)),
        'kind',
      );
      assert.equal(Object.keys(counts).length, 4);
      for (const [kind, count] of Object.entries(counts)) {
        assert.ok(count >= 2, `${kind}: ${count}`);
      }
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

    it('shares no question and no six words in a row with any other file', () => {
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

for (const { name, title, retold } of ANSWER_SETS) {
  describe(`${title} fairness pairs`, () => {
    const file = `fairness-${name}.jsonl`;
    const fairness = readRows(file);
    const ofDimension = (dimension) =>
      fairness.filter((row) => row.dimension === dimension);

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
      assertUnique(fairness.map((row) => row.variant));
      assertFromBank(fairness);
    });

    it('has twenty pairs or more, three for each dimension, and all four kinds', () => {
      assert.ok(fairness.length >= 20);
      const counts = countBy(fairness, 'dimension');
      const dimensions = retold ? RETOLD_DIMENSIONS : DIMENSIONS;
      assert.deepEqual(Object.keys(counts).sort(), [...dimensions].sort());
      for (const [name, count] of Object.entries(counts)) {
        assert.ok(count >= 3, `${name}: ${count}`);
      }
      assert.equal(Object.keys(countBy(fairness, 'kind')).length, 4);
    });

    it('shares no question and no six words in a row with any other file', () => {
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
