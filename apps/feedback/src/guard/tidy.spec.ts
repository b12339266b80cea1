import { tidyText, tidyValue } from './tidy';

describe('tidy', () => {
  it.each([
    [' a\u0000b\n\nc\t d ', 'a b c d'],
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
