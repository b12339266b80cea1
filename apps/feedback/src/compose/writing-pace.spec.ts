import { writingPace } from './writing-pace';

describe('writingPace', () => {
  it.each([
    [0, 0, 0, 'Writing'],
    [30, 2_000, 30 / 1_300, 'Writing'],
    [350, 100, 350 / 1_300, 'Writing'],
    [
      350,
      10_000,
      350 / 1_300,
      'Writing, 10 tokens per second, about 28 s left',
    ],
    [65, 60_000, 0.05, 'Writing, 1 token per second, about 1140 s left'],
    [2_600, 20_000, 0.95, 'Writing, 37 tokens per second, almost done'],
  ])('%i characters in %i ms', (chars, ms, progress, step) => {
    const pace = writingPace(chars, ms);
    expect(pace.progress).toBeCloseTo(progress, 6);
    expect(pace.step).toBe(step);
  });
});
