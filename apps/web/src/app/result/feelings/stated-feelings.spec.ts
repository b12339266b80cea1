import type { EmotionGroup, EmotionReading } from '@interview/contracts';
import { analysis, span, TEXT } from '../../testing/sample-answer';
import { runsOf, statedFeelings } from './stated-feelings';

const reading = (
  group: EmotionGroup,
  extra: Partial<EmotionReading['sentences'][number]> = {},
): EmotionReading => ({
  model: 'm',
  attribution: 'a',
  sentences: [
    {
      sentenceId: 'S3',
      group,
      probability: 0.7,
      strength: 'sounds',
      words: [{ ...span('lost'), weight: 0.4 }],
      ...extra,
    },
  ],
});
const read = (given: EmotionReading) =>
  statedFeelings(given, analysis.sentences, TEXT);

describe('statedFeelings', () => {
  it('has the word, the quote with its marks, and the time', () =>
    expect(read(reading('pride_relief'))).toEqual([
      {
        sentenceId: 'S3',
        word: 'Pride or relief',
        group: 'pride_relief',
        readAs: null,
        runs: [
          { text: 'We ', marked: false },
          { text: 'lost', marked: true },
          { text: ' no booking.', marked: false },
        ],
        startSec: analysis.sentences[2].startSec,
        endSec: analysis.sentences[2].endSec,
      },
    ]));

  it('marks the telling words only', () => {
    const words = [
      { ...span('lost'), weight: 2 },
      { ...span('booking'), weight: 0.1 },
    ];
    const [{ runs }] = read(reading('nervous', { words }));
    expect(runs.filter((r) => r.marked).map((r) => r.text)).toEqual(['lost']);
  });

  it('marks nothing where no word is given', () =>
    expect(read(reading('nervous', { words: [] }))[0].runs).toEqual([
      { text: 'We lost no booking.', marked: false },
    ]));

  it('has what the person says, without the marks of what was read', () =>
    expect(read(reading('nervous', { corrected: 'gratitude_care' }))).toEqual([
      expect.objectContaining({
        word: 'Gratitude or care',
        group: 'gratitude_care',
        readAs: 'Nerves',
        runs: [{ text: 'We lost no booking.', marked: false }],
      }),
    ]));

  it.each<[string, EmotionReading]>([
    ['says none', reading('nervous', { corrected: 'neutral' })],
    [
      'names what only may be so',
      reading('nervous', { strength: 'maybe', corrected: 'nervous' }),
    ],
  ])('keeps a sentence of which the person %s', (_name, given) =>
    expect(read(given)).toHaveLength(1),
  );

  it.each<[string, EmotionReading]>([
    ['a neutral sentence', reading('neutral')],
    ['what only may be so', reading('nervous', { strength: 'maybe' })],
    ['a sentence that is not known', reading('nervous', { sentenceId: 'S9' })],
  ])('leaves out %s', (_name, given) => expect(read(given)).toEqual([]));
});

describe('runsOf', () => {
  const text = 'abcdefghij';
  const s = (startChar: number, endChar: number) => ({ startChar, endChar });
  it.each([
    ['no marks', [], 'bcdefgh'],
    ['one mark', [s(3, 5)], 'bc[de]fgh'],
    ['marks out of order', [s(6, 7), s(2, 3)], 'b[c]def[g]h'],
    ['marks that overlap', [s(2, 5), s(4, 6)], 'b[cde][f]gh'],
    ['a mark in another', [s(2, 6), s(3, 4)], 'b[cdef]gh'],
    ['marks over the ends', [s(0, 2), s(7, 10)], '[b]cdefg[h]'],
    ['marks outside', [s(0, 1), s(8, 9)], 'bcdefgh'],
  ])('cuts by %s', (_name, marks, expected) =>
    expect(
      runsOf(s(1, 8), marks, text)
        .map((run) => (run.marked ? `[${run.text}]` : run.text))
        .join(''),
    ).toBe(expected),
  );
});
