import { estimatedTokens, fitsWindow } from './token-budget';

describe('token budget', () => {
  it('counts on the careful side', () => {
    expect(estimatedTokens('')).toBe(0);
    expect(estimatedTokens('x'.repeat(36))).toBe(11);
  });

  it.each([
    ['fits', 3_500, 1_500, 400, true],
    ['leaves no room for the answer', 3_500, 1_300, 400, false],
    ['takes more than four fifths', 3_500, 1_200, 100, false],
  ])('%s', (_name, chars, window, answer, fits) => {
    expect(fitsWindow(['x'.repeat(chars)], window, answer)).toBe(fits);
  });
});
