import { isInvented, maxTokensFor, wordsOfTokens } from './whisper-words';
import { probabilityOf } from './token-probability';

/** Tokens from pieces of text; each begins a second after the one before. */
function words(
  pieces: (string | number[])[],
  probabilities: (number | null)[] = [],
) {
  const bytes = pieces.map((piece) =>
    typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece),
  );
  const tokens = pieces.map((_, id) => ({
    id,
    startSec: id,
    probability: id in probabilities ? (probabilities[id] ?? null) : 0.5,
  }));
  return wordsOfTokens(tokens, pieces.length, (ids) =>
    Buffer.concat(ids.map((id) => bytes[id] ?? Buffer.of())).toString(),
  );
}
const shown = (pieces: (string | number[])[]) =>
  words(pieces).map(({ text, startSec, endSec }) => [text, startSec, endSec]);

describe('wordsOfTokens', () => {
  it.each([
    ['nothing', [], []],
    [
      'one token a word',
      [' So', ' yes'],
      [
        ['So', 0, 1],
        ['yes', 1, 2],
      ],
    ],
    [
      'words of several tokens',
      [' st', 'ub', ' it'],
      [
        ['stub', 0, 2],
        ['it', 2, 3],
      ],
    ],
    [
      'an apostrophe',
      [' don', "'t", ' go'],
      [
        ["don't", 0, 2],
        ['go', 2, 3],
      ],
    ],
    [
      'closing punctuation takes no time',
      [' stub', ',', ' not'],
      [
        ['stub,', 0, 1],
        ['not', 2, 3],
      ],
    ],
    ['the last full stop', [' model', '.'], [['model.', 0, 1]]],
    [
      'an opening quote belongs to the next word',
      [' "', 'Well', ',"', ' he'],
      [
        ['"Well,"', 1, 2],
        ['he', 3, 4],
      ],
    ],
    ['an opening bracket alone', [' (', 'yes', ')'], [['(yes)', 1, 2]]],
    [
      'no leading space at the start',
      ['So', ' yes'],
      [
        ['So', 0, 1],
        ['yes', 1, 2],
      ],
    ],
    [
      'a character of two tokens',
      [' na', [0xc3], [0xaf], 've', ' it'],
      [
        ['naïve', 0, 4],
        ['it', 4, 5],
      ],
    ],
    ['a character that breaks off', [' so', [0xc3]], [['so', 0, 1]]],
    ['a number with a comma', [' 1', ',', '000'], [['1,000', 0, 3]]],
    [
      'a dash of its own',
      [' so', ' -', ' yes'],
      [
        ['so', 0, 1],
        ['-', 1, 1],
        ['yes', 2, 3],
      ],
    ],
    ['only white space', [' ', '  '], []],
  ])('%s', (_, pieces, expected) => {
    expect(shown(pieces)).toEqual(expected);
  });

  it('gives a word the product of its spoken tokens’ probabilities', () => {
    const [word, other] = words([' st', 'ub', ',', ' it'], [0.8, 0.5, 0.1, 1]);
    expect(word?.confidence).toBeCloseTo(0.4, 10);
    expect(other?.confidence).toBe(1);
  });

  it('knows no confidence where a probability is missing', () => {
    expect(words([' st', 'ub'], [0.8, null])[0]?.confidence).toBeNull();
  });
});

describe('isInvented', () => {
  const tokens = (...probabilities: (number | null)[]) =>
    probabilities.map((probability, id) => ({ id, startSec: 0, probability }));
  it.each([
    ['sure', tokens(0.9, 0.8), false],
    ['one bad token among good ones', tokens(0.9, 0.9, 0.05), false],
    ['guesses all along', tokens(0.2, 0.1, 0.3), true],
    ['impossible', tokens(0), true],
    ['not known', tokens(null, null), false],
    ['no token', [], false],
  ])('%s', (_, given, expected) => {
    expect(isInvented(given)).toBe(expected);
  });
});

it('limits tokens by the length of the sound', () => {
  expect([0.5, 10, 28, 30].map(maxTokensFor)).toEqual([30, 144, 360, 384]);
  expect(maxTokensFor(60)).toBe(440);
});

describe('probabilityOf', () => {
  it('is the share among what is allowed', () => {
    expect(probabilityOf([0, 0, -Infinity], 0)).toBeCloseTo(0.5);
    expect(probabilityOf([1000, 1000 - Math.log(3)], 1)).toBeCloseTo(0.25);
  });
  it('is not known for what is forbidden or missing', () => {
    expect(probabilityOf([0, -Infinity], 1)).toBeNull();
    expect(probabilityOf([0], 5)).toBeNull();
  });
});
