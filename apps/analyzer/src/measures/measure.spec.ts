import { counted, notMeasured, roundTo } from './measure';

it.each([
  [1.005, 2, 1.01],
  [-0.0004, 3, 0],
  [-0.25, 1, -0.3],
  [149.5, 0, 150],
])('roundTo(%d, %d)', (value, digits, expected) => {
  expect(Object.is(roundTo(value, digits), expected)).toBe(true);
});

it('counts in words', () => {
  expect([counted(1, 'word'), counted(0, 'word')]).toEqual([
    '1 word',
    '0 words',
  ]);
});

it('gives no value with a reason', () => {
  const reason = { code: 'too-short', message: 'Nine words.' };
  expect(notMeasured('pace', reason)).toMatchObject({
    value: null,
    notMeasured: reason,
    detail: 'Not measured. Nine words.',
  });
});
