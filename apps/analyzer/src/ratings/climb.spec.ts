import { climb, ramp } from './climb';
import type { Limit, Steps } from './climb';

const steps = (...shares: [number, number, number, number]): Steps =>
  shares.map((share, at) => ({
    share,
    need: `step ${at + 1}`,
  })) as unknown as Steps;
const END: Limit = { code: 'no-result', max: 3, message: 'Say how it ended.' };

describe('ramp', () => {
  it.each([
    [0, 1, 4, 0],
    [1, 1, 4, 0],
    [4, 1, 4, 1],
    [9, 1, 4, 1],
    [0, 0, 1, 0],
    [-1, 0, 1, 0],
  ])('%d between %d and %d is %d', (value, from, to, share) => {
    expect(ramp(value, from, to)).toBe(share);
  });

  it('rises all the way, and each further cue weighs less than the one before', () => {
    const rise = [1, 2, 3, 4].map((n) => ramp(n, 0, 4) - ramp(n - 1, 0, 4));
    expect(Math.min(...rise)).toBeGreaterThan(0);
    expect(rise).toEqual([...rise].sort((a, b) => b - a));
  });
});

describe('climb', () => {
  it.each<[Steps, number, string | null]>([
    [steps(0, 0, 0, 0), 1, 'step 1'],
    [steps(1, 0.4, 0, 0), 2, 'step 2'],
    [steps(0.7, 0.7, 0.7, 0), 3, 'step 1'],
    [steps(1, 1, 1, 0.5), 4, 'step 4'],
    [steps(1, 1, 1, 0.6), 5, null],
    [steps(1, 1, 1, 1), 5, null],
  ])('%j', (shown, level, next) => {
    expect(climb(shown, [])).toEqual({ level, next, bounds: [] });
  });

  it('holds the level at the tightest limit and says first how to lift it', () => {
    const tighter = { ...END, code: 'no-episode', max: 2, message: 'Tell one case.' }; // prettier-ignore
    expect(climb(steps(1, 1, 1, 1), [END, tighter])).toEqual({
      level: 2,
      next: 'Tell one case.',
      bounds: [END, tighter],
    });
  });

  it('shows a soft limit only where it holds the level down', () => {
    const soft: Limit = { ...END, max: 4, isSoft: true };
    const shown = { code: 'no-result', max: 4, message: 'Say how it ended.' };
    expect(climb(steps(1, 1, 1, 1), [soft])).toMatchObject({ level: 4, bounds: [shown] }); // prettier-ignore
    expect(climb(steps(1, 1, 1, 0), [soft])).toMatchObject({ level: 4, next: 'step 4', bounds: [] }); // prettier-ignore
  });
});
