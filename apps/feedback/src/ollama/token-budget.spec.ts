import { estimatedTokens, promptRoom } from './token-budget';

describe('token budget', () => {
  it('counts on the careful side', () => {
    expect(estimatedTokens('')).toBe(0);
    expect(estimatedTokens('x'.repeat(36))).toBe(11);
  });

  it.each([
    ['leaves room for a long answer', 1_500, 400, 1_100],
    ['takes at most four fifths', 1_000, 100, 800],
  ])('%s', (_name, window, answer, room) => {
    expect(promptRoom(window, answer)).toBe(room);
  });
});
