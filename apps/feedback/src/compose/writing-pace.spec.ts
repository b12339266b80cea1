import {
  RATING,
  WRITING,
  WRITING_AFTER_RATING,
  writingPace,
} from './writing-pace';

describe('writingPace', () => {
  it.each([
    [WRITING, 0, 0, 0, 'Writing'],
    [WRITING, 30, 2_000, 0.95 / 30, 'Writing'],
    [WRITING, 350, 100, (0.95 * 350) / 900, 'Writing'],
    [WRITING, 350, 10_000, (0.95 * 350) / 900, 'Writing, 10 tokens per second, about 16 s left'],
    [WRITING, 90, 60_000, 0.095, 'Writing, 1 token per second, about 540 s left'],
    [WRITING, 2_600, 20_000, 0.95, 'Writing, 37 tokens per second, almost done'],
    [RATING, 200, 10_000, 0.1, 'Rating, sentence by sentence, 6 tokens per second, about 30 s left'],
    [RATING, 5_000, 0, 0.4, 'Rating, sentence by sentence'],
    [WRITING_AFTER_RATING, 0, 0, 0.4, 'Writing'],
    [WRITING_AFTER_RATING, 2_600, 0, 0.95, 'Writing'],
  ])('%j: %i characters in %i ms', (phase, chars, ms, progress, step) => {
    const pace = writingPace(phase, chars, ms);
    expect(pace.progress).toBeCloseTo(progress, 6);
    expect(pace.step).toBe(step);
  });
}); // prettier-ignore
