import type { PullLine } from './pull-line';
import { bytesOf, NOTHING_YET, withLine } from './pull-tally';

const after = (...lines: PullLine[]) => lines.reduce(withLine, NOTHING_YET);
const layer = (digest: string, completed: number | undefined, total = 100) => ({
  status: `pulling ${digest}`,
  digest,
  total,
  completed,
});

describe('the tally of a pull', () => {
  it('knows no bytes before the first layer', () => {
    expect(bytesOf([NOTHING_YET])).toEqual({
      completedBytes: null,
      totalBytes: null,
    });
    expect(bytesOf([])).toEqual({ completedBytes: null, totalBytes: null });
  });

  it('adds layers, and servers', () => {
    const one = after(layer('aa', 40), layer('aa', 60), layer('bb', 5, 10));
    expect(bytesOf([one])).toEqual({ completedBytes: 65, totalBytes: 110 });
    expect(bytesOf([one, after(layer('aa', 1))])).toEqual({
      completedBytes: 66,
      totalBytes: 210,
    });
  });

  it('keeps its count where the server leaves it out, and never exceeds a layer', () => {
    expect(bytesOf([after(layer('aa', 40), layer('aa', undefined))])).toEqual({
      completedBytes: 40,
      totalBytes: 100,
    });
    expect(bytesOf([after(layer('aa', 140))]).completedBytes).toBe(100);
  });

  it.each([
    ['pulling manifest', 'pulling manifest'],
    ['pulling 4e30e2665218', 'downloading'],
    ['verifying sha256 digest', 'verifying sha256 digest'],
    ['writing manifest', 'writing manifest'],
    ['success', 'success'],
    ['<b>my own words</b>', 'pulling manifest'],
  ])('the step of "%s" is "%s"', (status, step) => {
    expect(after({ status }).step).toBe(step);
  });
});
