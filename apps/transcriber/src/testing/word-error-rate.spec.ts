import { comparableWords, wordErrorRate } from './word-error-rate';

describe('wordErrorRate', () => {
  it.each([
    ['the same', 'We shipped it.', 'we shipped it', 0],
    ['one wrong of four', 'we shipped it today', 'we skipped it today', 0.25],
    ['one missing', 'we shipped it today', 'we shipped today', 0.25],
    ['one too many', 'we shipped it today', 'we we shipped it today', 0.25],
    ['nothing heard', 'we shipped it', '', 1],
    ['more than all wrong', 'yes', 'no not at all', 4],
    ['markup of the labels', 'we <cutoff-sh> shipped', 'we shipped', 0],
  ])('%s', (_, reference, heard, rate) => {
    expect(wordErrorRate(reference, heard)).toBeCloseTo(rate, 10);
  });

  it('compares words, not writing', () => {
    expect(comparableWords("You've 'quoted' well-known C#’s")).toEqual([
      "you've",
      'quoted',
      'well',
      'known',
      'c',
      's',
    ]);
  });
});
