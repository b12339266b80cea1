import type { Measure } from '@interview/contracts';
import { measureScale } from './measure-scale';

const measure = (extra: Partial<Measure>): Measure => ({
  id: 'pace',
  label: 'Pace',
  value: 134,
  unit: 'words per minute',
  norm: { low: 110, high: 165, source: '' },
  detail: '',
  notMeasured: null,
  evidence: [],
  ...extra,
});

describe('measureScale', () => {
  it('puts value and band on one track', () => {
    const scale = measureScale(measure({}));
    expect(scale?.range).toEqual([55, 247.5]);
    expect(scale?.value).toBeCloseTo(0.41, 2);
    expect(scale?.band?.from).toBeCloseTo(0.286, 2);
    expect(scale?.band?.to).toBeCloseTo(0.571, 2);
  });

  it.each([
    ['far above', 900],
    ['far below', 3],
  ])('keeps a value %s on the track', (_name, value) => {
    const scale = measureScale(measure({ value }));
    expect(scale?.value).toBeGreaterThanOrEqual(0);
    expect(scale?.value).toBeLessThanOrEqual(1);
    expect(scale?.range[0]).toBeLessThanOrEqual(value);
    expect(scale?.range[1]).toBeGreaterThanOrEqual(value);
  });

  it('starts an open band at the end of the track', () => {
    const scale = measureScale(
      measure({
        id: 'fillers',
        value: 3,
        norm: { low: null, high: 5, source: '' },
      }),
    );
    expect(scale?.band).toMatchObject({ from: 0, low: null, high: 5 });
  });

  it.each<[Partial<Measure>, readonly [number, number] | undefined]>([
    [{ id: 'sentiment', value: 0.2, norm: null }, [-1, 1]],
    [{ id: 'coverage', value: 0.5, norm: null }, [0, 1]],
    [{ id: 'length', value: 80, norm: null }, undefined],
    [{ value: null, notMeasured: { code: 'x', message: 'y' } }, undefined],
  ])('%j has the range %j', (extra, range) =>
    expect(measureScale(measure(extra))?.range).toEqual(range),
  );
});
