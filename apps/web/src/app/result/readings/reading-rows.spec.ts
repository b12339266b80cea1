import type { Analysis, AnalysisRun, Measure } from '@interview/contracts';
import { analysis } from '../../testing/sample-answer';
import { ratedAnalysis } from '../../testing/sample-ratings';
import { readingRows, splitRuns } from './reading-rows';

const withPace = (extra: Partial<Measure>): Analysis => ({
  ...ratedAnalysis,
  measures: ratedAnalysis.measures.map((measure) =>
    measure.id === 'pace' ? { ...measure, ...extra } : measure,
  ),
});
const withStructure = (value: number | null): Analysis => ({
  ...ratedAnalysis,
  ratings: {
    ...ratedAnalysis.ratings!,
    criteria: ratedAnalysis.ratings!.criteria.map((rating) =>
      rating.criterion === 'structure'
        ? {
            ...rating,
            value,
            notAssessed:
              value === null ? { code: 'too-short', message: 'Short.' } : null,
          }
        : rating,
    ),
  },
});
const row = (id: string, before: Analysis, now: Analysis = ratedAnalysis) =>
  readingRows(before, now).find((one) => one.id === id);

describe('readingRows', () => {
  it('has nothing moved between a reading and itself', () => {
    const rows = readingRows(ratedAnalysis, ratedAnalysis);
    expect(rows).toHaveLength(9);
    expect(rows.filter(({ moved }) => moved)).toEqual([]);
  });

  it('shows a rating in words, with both places on its line', () =>
    expect(row('rating-structure', withStructure(1))).toEqual({
      id: 'rating-structure',
      name: 'Does it follow a line?',
      before: 'Not yet',
      now: 'In part',
      moved: true,
      line: { before: 9, now: 80 },
    }));

  it('draws nothing where one reading had too little evidence', () =>
    expect(row('rating-structure', withStructure(null))).toMatchObject({
      before: 'Not enough evidence',
      moved: true,
      line: null,
    }));

  it('shows a measure with its unit', () =>
    expect(row('measure-pace', withPace({ value: 120 }))).toMatchObject({
      before: '120 words per minute',
      now: '134 words per minute',
      moved: true,
    }));

  it('says that a measure was not taken, never zero', () =>
    expect(
      row(
        'measure-pace',
        withPace({
          value: null,
          notMeasured: { code: 'no-times', message: 'No times.' },
        }),
      ),
    ).toMatchObject({ before: 'not measured', moved: true }));

  it('takes what is below the shown digits for the same', () =>
    expect(row('measure-pace', withPace({ value: 134.3 }))?.moved).toBe(false));

  it('says where a version had no such rating', () =>
    expect(row('rating-structure', analysis)).toMatchObject({
      before: 'Not part of this version',
      now: 'In part',
    }));
});

it('parts the reading that is shown from the earlier ones', () => {
  const run = (attempt: number, current: boolean): AnalysisRun => ({
    attempt,
    at: '2026-05-20T09:00:00.000Z',
    current,
    analysis,
  });
  const { current, earlier } = splitRuns([run(5, true), run(2, false)]);
  expect(current?.attempt).toBe(5);
  expect(earlier.map(({ attempt }) => attempt)).toEqual([2]);
});
