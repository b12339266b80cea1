import { writingPace } from './writing-pace';

describe('writingPace', () => {
  it.each([
    [0, 0, 0, 'Writing'],
    [30, 2_000, 30 / 900, 'Writing'],
    [350, 100, 350 / 900, 'Writing'],
    [350, 10_000, 350 / 900, 'Writing, 10 tokens per second, about 16 s left'],
    [90, 60_000, 0.1, 'Writing, 1 token per second, about 540 s left'],
    [2_600, 20_000, 0.95, 'Writing, 37 tokens per second, almost done'],
  ])('%i characters in %i ms', (chars, ms, progress, step) => {
    const pace = writingPace(chars, ms);
    expect(pace.progress).toBeCloseTo(progress, 6);
    expect(pace.step).toBe(step);
  });
});
