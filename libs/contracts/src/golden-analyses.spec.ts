import { AnalysisSchema } from './index';
import v1 from './testing/analysis-v1.json';
import v2 from './testing/analysis-v2.json';
import v3 from './testing/analysis-v3.json';
import v4 from './testing/analysis-v4.json';
import v5 from './testing/analysis-v5.json';

// Analyses as versions 1 to 5 of the analyzer stored them. They stay in the database for ever, so every later
// contract has to read them, and to keep what they hold.
describe.each([
  ['1', v1],
  ['2', v2],
  ['3', v3],
  ['4', v4],
  ['5', v5],
])('an analysis stored by version %s', (version, stored) => {
  it('is read without loss', () => {
    expect(stored.version).toBe(version);
    expect(AnalysisSchema.parse(stored)).toEqual(stored);
  });
});

it('knows what version 1 did not: ratings and emotions', () => {
  expect(AnalysisSchema.parse(v1).ratings).toBeUndefined();
  expect(AnalysisSchema.parse(v1).emotions).toBeUndefined();
  expect(AnalysisSchema.parse(v2).ratings?.criteria).toHaveLength(5);
  expect(AnalysisSchema.parse(v2).emotions?.model).toBe('emotion-8');
});

it('knows what version 2 did not: sentences that speak to the software', () => {
  const asides = (stored: unknown) =>
    AnalysisSchema.parse(stored).sentences.filter(({ aside }) => aside).length;
  expect([v2, v3].map(asides)).toEqual([0, 1]);
});
