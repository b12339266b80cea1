import { summary } from '../testing/sample-answer';
import { course, courses, middle, PLOT } from './course';

/** Answers newest first with these paces, oldest value first. */
const paces = (
  values: (number | null)[],
  version: (index: number) => string | null = () => '1',
) =>
  values
    .map((pace, index) =>
      summary({
        id: String(index),
        measures: { pace },
        analysisVersion: version(index),
      }),
    )
    .reverse();

describe('course', () => {
  it('runs from the oldest on the left to the newest on the right', () => {
    const drawn = course('pace', paces([100, 120, 140]));
    expect(drawn?.points.map(({ value }) => value)).toEqual([100, 120, 140]);
    expect(drawn?.points[0].x).toBe(PLOT.left);
    expect(drawn?.points[2].x).toBe(PLOT.width - PLOT.right);
    expect(drawn?.points.map(({ newest }) => newest)).toEqual([
      false,
      false,
      true,
    ]);
    expect(drawn?.points[0].y).toBeGreaterThan(drawn?.points[2].y ?? 0);
  });

  it('leaves a gap where nothing was measured', () => {
    const drawn = course('pace', paces([100, null, 140]));
    expect(drawn?.points).toHaveLength(2);
    expect([drawn?.measured, drawn?.total]).toEqual([2, 3]);
    expect(drawn?.points[1].x).toBe(PLOT.width - PLOT.right);
  });

  it.each([
    [9, 0],
    [10, 1],
  ])('of %i points has %i lines', (count, lines) => {
    const values = Array.from({ length: count }, (_, i) => 100 + i);
    expect(course('pace', paces(values))?.lines).toHaveLength(lines);
  });

  it('does not join two analysis versions', () => {
    const values = Array.from({ length: 12 }, (_, i) => 100 + i);
    const drawn = course(
      'pace',
      paces(values, (index) => (index < 6 ? '1' : '2')),
    );
    expect(drawn?.lines).toHaveLength(2);
    expect(drawn?.breaks).toHaveLength(1);
    const [cut] = drawn?.breaks ?? [];
    expect(cut).toBeGreaterThan(drawn?.points[5].x ?? Infinity);
    expect(cut).toBeLessThan(drawn?.points[6].x ?? 0);
  });

  it.each([
    ['never measured', paces([null, null])],
    ['no answers', []],
    ['not analysed yet', paces([100], () => null)],
  ])('is nothing: %s', (_name, answers) =>
    expect(course('pace', answers)).toBeNull(),
  );

  it('stays inside the drawing for one value and for equal ones', () => {
    for (const values of [[0], [134], [5, 5, 5]]) {
      const drawn = course('pace', paces(values));
      for (const { x, y } of drawn?.points ?? []) {
        expect(x).toBeGreaterThanOrEqual(PLOT.left);
        expect(x).toBeLessThanOrEqual(PLOT.width - PLOT.right);
        expect(y).toBeGreaterThanOrEqual(PLOT.top);
        expect(y).toBeLessThanOrEqual(PLOT.height - PLOT.bottom);
      }
    }
  });
});

describe('courses', () => {
  const spoken = (pace: number, length: number) =>
    summary({
      id: `spoken ${length}`,
      input: 'audio',
      measures: { pace, pauses: 1, length, coverage: 0.5 },
    });
  const typed = (length: number) =>
    summary({
      id: `typed ${length}`,
      input: 'text',
      measures: { pace: null, pauses: null, length, coverage: 0.25 },
    });

  it('never puts seconds and words on one scale', () => {
    const drawn = courses([typed(172), spoken(130, 95), typed(8)]);
    expect(
      drawn.map(({ id, typed, points }) => [
        id,
        typed,
        points.map(({ value }) => value),
      ]),
    ).toEqual([
      ['pace', false, [130]],
      ['pauses', false, [1]],
      ['length', false, [95]],
      ['length', true, [8, 172]],
      ['coverage', false, [0.25, 0.5, 0.25]],
    ]);
  });

  it('leaves out the length of a recording whose words have no times', () => {
    const untimed = summary({
      input: 'audio',
      measures: { pace: null, pauses: null, length: 80 },
    });
    expect(courses([untimed])).toEqual([]);
  });
});

it.each([
  [[0], 0, 0.5],
  [[134], 100, 150],
  [[8, 172], 0, 200],
  [[-0.2, 0.18], -0.2, 0.2],
  [[0.25, 0.5], 0.2, 0.6],
])('scale of %j ends at round numbers', (values, low, high) => {
  const drawn = course('pace', paces(values));
  expect(drawn?.low).toBeCloseTo(low);
  expect(drawn?.high).toBeCloseTo(high);
});

it.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('middle of %j is %d', (values, value) => expect(middle(values)).toBe(value));
