import { calm, hears, levelOf } from './level';

const sine = (peak: number) =>
  Float32Array.from({ length: 960 }, (_, i) => peak * Math.sin(i / 3));

it.each([
  ['silence', 0, 0],
  ['a whisper', 0.003, 0.09],
  ['speech', 0.1, 0.77],
  ['full scale', 1, 1],
])('%s', (_name, peak, level) =>
  expect(levelOf(sine(peak))).toBeCloseTo(level, 1),
);

it('has no level without samples', () =>
  expect(levelOf(new Float32Array())).toBe(0));

it('rises faster than it falls and never passes its goal', () => {
  expect(calm(0, 1, 200)).toBeCloseTo(0.632, 2);
  expect(calm(1, 0, 200)).toBeCloseTo(0.717, 2);
  expect(calm(0, 1, 60_000)).toBeLessThanOrEqual(1);
});

it('keeps hearing for a moment after a loud one', () => {
  expect(hears(0.1, 0, null)).toEqual({ hearing: false, lastHeardMs: null });
  expect(hears(0.6, 100, null)).toEqual({ hearing: true, lastHeardMs: 100 });
  expect(hears(0, 1500, 100).hearing).toBe(true);
  expect(hears(0, 1700, 100).hearing).toBe(false);
});
