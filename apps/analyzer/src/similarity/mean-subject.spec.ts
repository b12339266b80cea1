import { meanSubject } from './mean-subject';

describe('meanSubject', () => {
  it.each([
    ['the same', [[1, 0]], 1],
    [
      'the mean of two',
      [
        [1, 0],
        [0, 1],
      ],
      Math.SQRT1_2,
    ],
    ['the opposite', [[-1, 0]], -1],
    ['no vector', [], null],
    [
      'vectors that cancel out',
      [
        [0, 1],
        [0, -1],
      ],
      null,
    ],
    [
      'a text without a number',
      [
        [1, 0],
        [NaN, NaN],
      ],
      null,
    ],
  ])('%s', (_, vectors, subject) => {
    const found = meanSubject(vectors, [1, 0]);
    if (subject === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(subject, 12);
  });
});
