import { tidyText, tidyValue } from './tidy';

describe('tidy', () => {
  it.each([
    [' a\u0000b\n\nc\t d ', 'a b c d'],
    ['You are l\u200bazy.', 'You are lazy.'],
    ['\uff4c\uff41\uff5a\uff59', 'lazy'],
    ['no\u00a0break\u2009space\u3000here', 'no break space here'],
    ['cafe\u0301', 'caf\u00e9'],
    ['half \ud83d pair', 'half pair'],
    ['whole \u{1F642} pair', 'whole \u{1F642} pair'],
  ])('%j', (text, expected) => {
    expect(tidyText(text)).toBe(expected);
  });

  it('reaches every string and leaves the rest alone', () => {
    expect(tidyValue({ a: [' x\n'], b: 1, c: null })).toEqual({
      a: ['x'],
      b: 1,
      c: null,
    });
  });
});
