import { readClock, readNumber } from './number-words';

const words = (text: string) => text.split(' ');

describe('readNumber', () => {
  it.each<[string, string | null, number]>([
    ['7', '7', 1],
    ['1,200 people', '1200', 1],
    ['1.6 seconds', '1.6', 1],
    ['3 thousand', '3000', 2],
    ['seven', '7', 1],
    ['zero errors', '0', 1],
    ['twenty five', '25', 2],
    ['two hundred and forty orders', '240', 4],
    ['a hundred', '100', 2],
    ['one thousand five hundred', '1500', 4],
    ['one thousand fifteen', '1015', 3],
    ['two million and three', '2000003', 4],
    ['one point six', '1.6', 3],
    ['twenty nineteen', '2019', 2],
    ['nineteen ninety eight', '1998', 3],
    ['two and three', '2', 1],
    ['five five', '5', 1],
    ['twelve eggs', '12', 1],
    ['one day', null, 0],
    ['hundreds of', null, 0],
    ['a day', null, 0],
    ['point six', null, 0],
    ['and', null, 0],
  ])('%s', (text, digits, length) =>
    expect(readNumber(words(text), 0)).toEqual(
      digits === null ? null : { digits, length },
    ),
  );
});

describe('readClock', () => {
  it.each<[string, string | null, number]>([
    ['10:30', '10:30', 1],
    ['half past ten', '10:30', 3],
    ['quarter past one', '1:15', 3],
    ['half of it', null, 0],
    ['half past everything', null, 0],
    ['10', null, 0],
  ])('%s', (text, digits, length) =>
    expect(readClock(words(text), 0)).toEqual(
      digits === null ? null : { digits, length },
    ),
  );
});
