import { arcPath, discRadius, roundSec } from './ring-geometry';

it.each([
  ['a quarter', 0, 0.25, 'M170.0 6.0 A164 164 0 0 1 334.0 170.0'],
  ['three quarters', 0, 0.75, 'M170.0 6.0 A164 164 0 1 1 6.0 170.0'],
  ['nothing', 0.2, 0.2, ''],
  ['backwards', 0.5, 0.2, ''],
])('draws %s', (_name, from, to, path) => expect(arcPath(from, to)).toBe(path));

it('closes the round when the answer is longer than it', () => {
  expect(arcPath(0, 3)).toMatch(/^M170\.0 6\.0 A164 164 0 1 1 169\.9/);
});

it('leaves room behind the target', () =>
  expect(roundSec({ minSec: 90, maxSec: 120 })).toBe(150));

it.each([
  [0, 104],
  [0.5, 127],
  [7, 150],
])('disc at level %d', (level, radius) =>
  expect(discRadius(level)).toBe(radius),
);
