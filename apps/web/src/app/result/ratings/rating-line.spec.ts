import {
  LEVEL_WORDS,
  levelX,
  LINE,
  lineText,
  otherReading,
  overallWords,
  quoteOf,
  ratingLine,
  ratingWord,
} from './rating-line';

const at = (value: number | null, low = value, high = value) => ({
  value,
  low,
  high,
});

describe('ratingLine', () => {
  it.each([
    [1, 9],
    [3, 80],
    [5, 151],
  ])('puts level %d at %d', (level, x) => expect(levelX(level)).toBe(x));

  it.each([
    ['in the middle', at(3, 2, 4), { dot: 80, band: { x: 39.5, width: 81 } }],
    ['at the bottom', at(1, 1, 2), { dot: 9, band: { x: 4, width: 45.5 } }],
    ['at the top', at(5, 4, 5), { dot: 151, band: { x: 110.5, width: 45.5 } }],
    ['without a value', at(null), null],
  ])('draws a rating %s', (_name, rating, line) =>
    expect(ratingLine(rating)).toEqual(line),
  );

  it('keeps every band on the drawing', () => {
    for (const value of [1, 2, 3, 4, 5]) {
      const line = ratingLine(
        at(value, Math.max(1, value - 1), Math.min(5, value + 1)),
      );
      expect(line?.band.x).toBeGreaterThanOrEqual(0);
      expect((line?.band.x ?? 0) + (line?.band.width ?? 999)).toBeLessThan(
        LINE.width,
      );
    }
  });
});

describe('words of a rating', () => {
  const reason = (code: string) => ({ code, message: 'Why.' });
  it.each([
    [{ value: 1, notAssessed: null }, 'Not yet'],
    [{ value: 4, notAssessed: null }, 'Mostly'],
    [{ value: null, notAssessed: reason('off-topic') }, 'Not enough evidence'],
    [
      { value: null, notAssessed: reason('asks-for-knowledge') },
      'Not asked here',
    ],
  ])('%j is %s', (rating, word) => expect(ratingWord(rating)).toBe(word));

  it.each([
    [at(4, 3, 5), 'Mostly; it may be anything from “In part” to “Fully”'],
    [at(2), 'A little'],
    [at(null), 'Not rated'],
  ])('%j reads %s', (rating, text) => expect(lineText(rating)).toBe(text));

  it.each([
    [null, ''],
    [1, '“Not yet”'],
    [3.2, '“In part”'],
    [3.25, 'between “In part” and “Mostly”'],
    [3.7, 'between “In part” and “Mostly”'],
    [3.8, '“Mostly”'],
    [5, '“Fully”'],
  ])('a mean of %p is %s', (overall, words) =>
    expect(overallWords(overall)).toBe(words),
  );

  it('never shows a figure', () =>
    expect(LEVEL_WORDS.join('')).not.toMatch(/\d/));
});

describe('quoteOf', () => {
  const text = `I stopped it and ran it, so it ran. ${'word '.repeat(40)}`;
  const span = (words: string) => ({
    startChar: text.indexOf(words),
    endChar: text.indexOf(words) + words.length,
    startSec: text.indexOf(words),
    endSec: null,
  });
  const long = text.slice(36);

  it.each([
    ['the first three', ['I', 'stopped', 'and', 'so'], ['I', 'stopped', 'and']],
    ['different words', ['stopped', 'stopped', 'so'], ['stopped', 'so']],
    ['none that is empty', [' ', 'so'], ['so']],
    [
      'none beside a long one',
      [long, 'so'],
      [expect.stringMatching(/word\u00A0…$/)],
    ],
    ['no long one beside others', ['so', long], ['so']],
  ])('has %s', (_name, evidence, words) =>
    expect(quoteOf(evidence.map(span), text)?.words).toEqual(words),
  );

  it('has the time of the first', () =>
    expect(quoteOf([span('stopped'), span('so')], text)).toMatchObject({
      startSec: 2,
      endSec: null,
    }));

  it('is null without evidence', () => expect(quoteOf([], text)).toBeNull());
});

describe('otherReading', () => {
  const quotes = [
    {
      startChar: 0,
      endChar: 2,
      startSec: null,
      endSec: null,
      sentenceId: 'S1',
      text: 'We',
    },
  ];
  const model = (value: number) => ({
    criterion: 'structure' as const,
    value,
    reason: 'The end is told.',
    quotes,
  });
  const rated = (value: number | null) => ({
    criterion: 'structure' as const,
    value,
  });

  it.each([
    [2, 4, '“Mostly”'],
    [5, 1, '“Not yet”'],
  ])('measured %d, model %d: %s, with reason and quotes', (ours, its, word) =>
    expect(otherReading(rated(ours), [model(its)])).toEqual({
      word,
      reason: 'The end is told.',
      quotes: [{ key: 'model-structure-0', words: 'We', span: quotes[0] }],
    }),
  );

  it.each<[string, number | null, ReturnType<typeof model>[]]>([
    ['they are one apart', 3, [model(4)]],
    ['they are the same', 3, [model(3)]],
    ['nothing was measured', null, [model(5)]],
    ['the model gave none', 1, []],
    [
      'the model rated something else',
      1,
      [{ ...model(5), criterion: 'clarity' as never }],
    ],
  ])('is not there where %s', (_name, ours, given) =>
    expect(otherReading(rated(ours), given)).toBeNull(),
  );
});
