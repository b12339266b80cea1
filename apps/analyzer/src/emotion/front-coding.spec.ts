import { frontCoded, frontDecoded } from './front-coding';

it('tells each word by what it shares with the one before', () => {
  const words = ['!', 'worry', 'worry about', 'worse', 'zest'];
  expect(frontCoded(words)).toBe('0!0worry5 about3se0zest');
  expect(frontDecoded(frontCoded(words))).toEqual(words);
});

it('shares no more than one sign can tell, and takes a word twice', () => {
  const long = 'a'.repeat(60);
  const words = [long, long, `${long}b`];
  expect(frontDecoded(frontCoded(words))).toEqual(words);
  expect(frontDecoded('')).toEqual([]);
});
