import { findWords } from './find-words';

describe('findWords', () => {
  it.each([
    ["I didn't, we'd two-day.", ['I', "didn't", "we'd", 'two-day']],
    ['5.5% of $3.20 at 10:30', ['5.5', 'of', '3.20', 'at', '10', '30']],
    ['🙂 … — !', []],
    ['the team\u2009moved', ['the', 'team', 'moved']],
    ['Node.js and e\u0301te\u0301', ['Node.js', 'and', 'e\u0301te\u0301']],
    ['', []],
  ])('%s', (text, expected) => {
    const words = findWords(text);
    expect(words.map((w) => w.text)).toEqual(expected);
    for (const w of words)
      expect(text.slice(w.startChar, w.endChar)).toBe(w.text);
  });
});
