import { clock, counted, day, figure, fileSize, since, spell } from './format';

it.each([
  [0, '0:00'],
  [67.9, '1:07'],
  [-3, '0:00'],
  [600, '10:00'],
])('clock(%d) is %s', (seconds, text) => expect(clock(seconds)).toBe(text));

it.each([
  [4.4, '4 s'],
  [110, '1 min 50 s'],
  [119.7, '1 min 59 s'],
  [120, '2 min'],
])('spell(%d) is %s', (seconds, text) => expect(spell(seconds)).toBe(text));

it.each([
  [20, '1 kB'],
  [812_300, '812 kB'],
  [2_100_000, '2.1 MB'],
  [3_338_801_280, '3.3 GB'],
])('fileSize(%d) is %s', (bytes, text) => expect(fileSize(bytes)).toBe(text));

it.each([
  [134.4, '134'],
  [3.26, '3.3'],
  [0.456, '0.46'],
  [-0.5, '−0.50'],
  [0, '0'],
  [5, '5'],
])('figure(%d) is %s', (value, text) => expect(figure(value)).toBe(text));

const now = new Date(2026, 4, 20, 9, 0, 0);
const local = (...at: [number, number, number, number]) =>
  new Date(...at).toISOString();
it.each([
  [local(2026, 4, 20, 0), 'today'],
  [local(2026, 4, 20, 8), 'today'],
  [local(2026, 4, 19, 23), 'yesterday'],
  [local(2026, 4, 19, 1), 'yesterday'],
  [local(2026, 4, 18, 12), '18 May'],
  [local(2025, 11, 31, 12), '31 Dec 2025'],
])('day(%s) is %s', (iso, text) => expect(day(iso, now)).toBe(text));

it.each([
  [4, '4 s'],
  [240, '4 min'],
  [3 * 3600, '3 h'],
  [50 * 3600, '2 days'],
])('since %d seconds is %s', (seconds, text) =>
  expect(
    since(new Date(now.getTime() - seconds * 1000).toISOString(), now),
  ).toBe(text),
);

it.each([
  [1, 'one question'],
  [5, 'five questions'],
  [12, '12 questions'],
])('counted(%d)', (n, text) => expect(counted(n, 'question')).toBe(text));
