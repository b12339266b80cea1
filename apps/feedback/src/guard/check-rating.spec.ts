import type { Criterion } from '@interview/contracts';
import { sampleJob } from '../compose/testing/sample-jobs';
import { RATED } from '../compose/testing/sample-ratings';
import { checkRating } from './check-rating';
import { groundsOf } from './grounds';
import { ratingJsonSchema } from './rating-draft';

const job = sampleJob({ ratings: { ...RATED, clarity: undefined } });
const grounds = groundsOf(job);
const measured = job.analysis.ratings?.criteria ?? [];
const item = (part: object = {}) => ({
  criterion: 'specificity' as Criterion,
  evidence: ['S4'],
  reason: 'It says how much changed.',
  score: 4,
  ...part,
});
const check = (...ratings: unknown[]) =>
  checkRating({ ratings }, measured, grounds);

describe('checkRating', () => {
  it('accepts what holds, each sentence once', () => {
    expect(check(item({ evidence: ['S4', 'S3', 'S4'] }))).toEqual({
      accepted: [
        {
          criterion: 'specificity',
          value: 4,
          reason: 'It says how much changed.',
          sentenceIds: ['S4', 'S3'],
        },
      ],
      errors: [],
    });
  });

  it('holds a value below the lowest bound, and never lifts one', () => {
    const bounded = measured.map((r) => ({
      ...r,
      bounds: [4, 2].map((max) => ({ code: 'x', max, message: 'x' })),
    }));
    for (const [score, value] of [
      [5, 2],
      [2, 2],
      [1, 1],
    ])
      // prettier-ignore
      expect(
        checkRating({ ratings: [item({ score })] }, bounded, grounds)
          .accepted[0]?.value,
      ).toBe(value);
  });

  it.each<[string, object, RegExp]>([
    ['an id that does not exist', { evidence: ['S9'] }, /evidence/],
    ['no evidence', { evidence: [] }, /evidence/],
    ['too much evidence', { evidence: ['S1', 'S2', 'S3', 'S4'] }, /evidence/],
    ['a score out of range', { score: 6 }, /score/],
    ['a score between two', { score: 3.5 }, /score/],
    ['a criterion nobody knows', { criterion: 'charm' }, /criterion/],
    [
      'a criterion that was not measured',
      { criterion: 'clarity' },
      /not asked/,
    ],
    ['a trait', { reason: 'You are a natural leader.' }, /person/],
    ['harsh words', { reason: 'A terrible answer.' }, /harsh/],
    ['a number nobody said', { reason: 'It took 97 days.' }, /97/],
    ['a score in words', { reason: 'That is 5 out of 5.' }, /score/],
    ['words nobody said', { reason: 'It says “saved the company”.' }, /quotes/],
    ['nothing', { reason: '.' }, /nothing/],
    ['a reason that is too long', { reason: 'so '.repeat(90) }, /reason/],
  ])('refuses %s and keeps the others', (_name, part, fault) => {
    const { accepted, errors } = check(
      item({ criterion: 'ownership', evidence: ['S3'] }),
      item(part),
    );
    expect(accepted.map((a) => a.criterion)).toEqual(['ownership']);
    expect(errors.join()).toMatch(fault);
    expect(errors.join()).not.toMatch(/checkout|queue/);
  });

  it('takes the first of two for one criterion', () => {
    const { accepted, errors } = check(item(), item({ score: 1 }));
    expect(accepted.map((a) => a.value)).toEqual([4]);
    expect(errors.join()).toMatch(/rated before/);
  });

  it.each([null, 'x', {}, { ratings: {} }, { ratings: [] }, []])(
    'accepts nothing of %j',
    (value) => {
      const { accepted, errors } = checkRating(value, measured, grounds);
      expect(accepted).toEqual([]);
      expect(errors).toHaveLength(1);
    },
  );
});

describe('ratingJsonSchema', () => {
  it('asks in the order in which it is to be written, with what grammars know', () => {
    const schema = ratingJsonSchema(['S1', 'S2'], ['relevance', 'clarity']);
    const json = JSON.stringify(schema);
    expect(json).not.toMatch(/\$schema|\$ref|"pattern"|anyOf|oneOf|allOf/);
    expect(json).toContain('"enum":["relevance","clarity"]');
    expect(json).toContain('"enum":["S1","S2"]');
    expect(json).toContain('"type":"integer","minimum":1,"maximum":5');
    const names = [...json.matchAll(/"required":(\[[^\]]*\])/g)].map((m) =>
      JSON.parse(m[1] ?? '[]'),
    );
    expect(names).toEqual([
      ['criterion', 'evidence', 'reason', 'score'],
      ['ratings'],
    ]);
  });
});
