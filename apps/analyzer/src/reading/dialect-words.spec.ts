import { standardWord } from './dialect-words';
import { readTokens } from './wink-reader';

it.each([
  ['telt', 'told'],
  ['afore', 'before'],
  ['masel', 'myself'],
  ['dat', 'that'],
  ['report', null],
  ['dose', null],
])('%s stands for %s', (said, standard) =>
  expect(standardWord(said)).toBe(standard),
);

it('reads the words of a dialect as the standard ones, where they were said', () => {
  const said = 'I telt him afore, fixin the boiler wi a spanner';
  const tokens = readTokens(said);
  const standard = readTokens(
    'I told him before, fixing the boiler with a spanner',
  );
  const keys = ['lower', 'stem', 'isStop', 'isKnown'] as const;
  tokens.forEach((token, at) => {
    for (const key of keys) expect(token[key]).toBe(standard[at]?.[key]);
    expect(said.slice(token.startChar, token.endChar)).toBe(token.text);
  });
  expect(tokens.map((token) => token.text)).toContain('telt');
});

it('leaves words that English knows as they are', () => {
  for (const word of ['again', 'main', 'within', 'bulletin', 'Berlin'])
    expect(readTokens(word)[0]?.lower).toBe(word.toLowerCase());
});
