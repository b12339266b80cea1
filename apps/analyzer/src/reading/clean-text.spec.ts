import { cleanText, MAX_RUN_CHARS } from './clean-text';

describe('cleanText', () => {
  it.each([
    ['plain', 'I built it.', 'I built it.'],
    ['NUL and other controls', 'a\u0000b\tc\u0085d', 'a b c d'],
    ['zero-width space inside a word', 'de\u200bploy', 'deploy'],
    ['direction marks', '\u202eabc\u202c', 'abc'],
    ['byte order mark', '\ufeffHello', 'Hello'],
    ['curly apostrophe', 'didn\u2019t', "didn't"],
    ['line separator', 'a\u2028b', 'a b'],
    ['line feed stays', 'a\nb', 'a\nb'],
    ['emoji stays', 'a 🙂 b', 'a 🙂 b'],
    ['lone high surrogate', 'a\ud83d b', 'a  b'],
    ['lone low surrogate', 'a\ude42 b', 'a  b'],
    ['empty', '', ''],
  ])('%s', (_, original, expected) => {
    expect(cleanText(original).text).toBe(expected);
  });

  it('finds the way back over what was left out and what was put in', () => {
    const original = `\ufeffde\u200bploy ${'x'.repeat(250)} done`;
    const clean = cleanText(original);
    const back = (part: string) => {
      const startChar = clean.text.indexOf(part);
      const span = clean.toOriginal({
        startChar,
        endChar: startChar + part.length,
      });
      return original.slice(span.startChar, span.endChar);
    };
    expect(back('deploy')).toBe('de\u200bploy');
    expect(back('done')).toBe('done');
    expect(back('x'.repeat(100))).toBe('x'.repeat(100));
  });

  it('lets no run without white space pass the limit by more than a pair', () => {
    for (const unit of ['x', 'a-', 'a.', '🙂', '\u05d0', "'"]) {
      const { text } = cleanText(unit.repeat(2000));
      const longest = Math.max(...text.split(/\s/).map((run) => run.length));
      expect(longest).toBeLessThanOrEqual(MAX_RUN_CHARS + 1);
      expect(text.isWellFormed?.() ?? true).toBe(true);
    }
  });

  it('gives the end of the text for a range past it', () => {
    expect(cleanText('abc').toOriginal({ startChar: 3, endChar: 9 })).toEqual({
      startChar: 3,
      endChar: 3,
    });
  });
});
