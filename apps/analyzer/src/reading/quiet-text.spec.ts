import { quietText } from './quiet-text';

const spansOf = (text: string, word: string) =>
  Array.from(text.matchAll(new RegExp(word, 'g')), (m) => ({
    startChar: m.index,
    endChar: m.index + word.length,
  }));

it.each([
  ['So, um, first I left', 'So      first I left'],
  ['I um left', 'I    left'],
  ['um, I left. um', '    I left.   '],
  ['um um um', '        '],
  ['I left', 'I left'],
])('%j without fillers keeps every place', (text, quiet) => {
  expect(quietText(text, spansOf(text, 'um'))).toBe(quiet);
  expect(quietText(text, spansOf(text, 'um'))).toHaveLength(text.length);
});
