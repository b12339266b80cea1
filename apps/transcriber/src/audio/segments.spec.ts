import {
  cutLongRegions,
  packPieces,
  placeOnRecording,
  segmentSec,
  segmentsOf,
  speechRegions,
  withRoom,
} from './segments';
import type { Piece, Region } from './segments';

const region = (startSec: number, endSec: number): Region => ({
  startSec,
  endSec,
});
/** One probability per tenth of a second: "1" speech, "5" doubtful, "0" none. */
const LEVELS: Record<string, number> = { '1': 0.9, '5': 0.4, '0': 0.1 };
const probabilities = (pattern: string) =>
  [...pattern].map((c) => LEVELS[c] ?? 0);
const shown = (regions: readonly Region[]) =>
  regions.map(({ startSec, endSec }) => [
    +startSec.toFixed(3),
    +endSec.toFixed(3),
  ]);

describe('speechRegions', () => {
  it.each([
    ['nothing', '', []],
    ['silence', '0000000000', []],
    ['doubtful sound alone', '5555555555', []],
    ['speech to the end', '0001111', [[0.3, 0.7]]],
    ['a pause shorter than the hangover', '1111000011110000000', [[0, 1.2]]],
    [
      'a pause as long as the hangover',
      '1111000001111',
      [
        [0, 0.4],
        [0.9, 1.3],
      ],
    ],
    ['doubtful sound goes on with speech', '11555555551100000', [[0, 1.2]]],
    [
      'doubtful sound after the hangover does not begin',
      '110000055500',
      [[0, 0.2]],
    ],
    [
      'a click of one frame',
      '0001000000001100000',
      [
        [0.3, 0.4],
        [1.2, 1.4],
      ],
    ],
  ])('%s', (_, pattern, expected) => {
    expect(shown(speechRegions(probabilities(pattern), 0.1))).toEqual(expected);
  });

  it('drops what is shorter than speech can be', () => {
    expect(speechRegions([0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0.064).length).toBe(
      0,
    );
  });
});

describe('cutLongRegions', () => {
  const cut = (regions: Region[], pattern: string, maxSec: number) =>
    shown(cutLongRegions(regions, probabilities(pattern), 0.1, maxSec));

  it.each([
    ['short enough', [region(0, 1)], '1111111111', 1, [[0, 1]]],
    [
      'at the least likely frame',
      [region(0, 1.4)],
      '11111115111111',
      1,
      [
        [0, 0.7],
        [0.7, 1.4],
      ],
    ],
    [
      'not in the first half',
      [region(0, 1.4)],
      '11011115111111',
      1,
      [
        [0, 0.7],
        [0.7, 1.4],
      ],
    ],
    [
      'as late as it can without a pause',
      [region(0, 1.4)],
      '11111111111111',
      1,
      [
        [0, 0.9],
        [0.9, 1.4],
      ],
    ],
    [
      'several times',
      [region(0, 2.5)],
      '1'.repeat(25),
      1,
      [
        [0, 0.9],
        [0.9, 1.8],
        [1.8, 2.5],
      ],
    ],
  ])('%s', (_, regions, pattern, maxSec, expected) => {
    expect(cut(regions, pattern, maxSec)).toEqual(expected);
  });
});

describe('withRoom', () => {
  const cuts = (regions: Region[], padSec: number, durationSec: number) =>
    withRoom(regions, padSec, durationSec).map(({ fromSec, toSec }) => [
      +fromSec.toFixed(3),
      +toSec.toFixed(3),
    ]);

  it.each([
    [
      'full room',
      [region(1, 2), region(4, 5)],
      [
        [0.8, 2.2],
        [3.8, 5.2],
      ],
    ],
    [
      'neighbours share their gap',
      [region(1, 2), region(2.2, 3)],
      [
        [0.8, 2.1],
        [2.1, 3.2],
      ],
    ],
    [
      'none between the parts of a cut region',
      [region(1, 2), region(2, 3)],
      [
        [0.8, 2],
        [2, 3.2],
      ],
    ],
    ['the start and the end of the recording', [region(0.1, 9.9)], [[0, 10]]],
    ['a last frame beyond the end', [region(9, 10.02)], [[8.8, 10]]],
  ])('%s', (_, regions, expected) => {
    expect(cuts(regions, 0.2, 10)).toEqual(expected);
  });
});

const piece = (fromSec: number, toSec: number): Piece => ({
  fromSec,
  toSec,
  speech: region(fromSec + 0.1, toSec - 0.1),
});

describe('packPieces', () => {
  const lengths = (pieces: Piece[], maxSec: number) =>
    packPieces(pieces, maxSec).map(({ pieces: own }) => own.length);

  it.each([
    ['nothing', [], []],
    ['all in one', [piece(0, 3), piece(5, 8)], [2]],
    ['exactly full', [piece(0, 5), piece(6, 11)], [2]],
    ['too much for one', [piece(0, 5), piece(6, 11.5)], [1, 1]],
    [
      'one that is too long alone',
      [piece(0, 1), piece(2, 14), piece(15, 16)],
      [1, 1, 1],
    ],
  ])('%s', (_, pieces, expected) => {
    expect(lengths(pieces, 10)).toEqual(expected);
  });
});

describe('segmentsOf', () => {
  it('never makes a segment longer than allowed, room included, and keeps all speech', () => {
    const pattern =
      '0'.repeat(10) + '1'.repeat(700) + '0'.repeat(10) + '1'.repeat(30);
    const { segments, speechSec } = segmentsOf(
      probabilities(pattern),
      0.1,
      pattern.length / 10,
      { maxSec: 28, padSec: 0.5, pack: true },
    );
    expect(Math.max(...segments.map(segmentSec))).toBeLessThanOrEqual(28);
    expect(speechSec).toBeCloseTo(73, 5);
    const pieces = segments.flatMap(({ pieces: own }) => own);
    expect(pieces.map(({ fromSec }) => fromSec)).toEqual(
      pieces.map(({ fromSec }) => fromSec).sort((a, b) => a - b),
    );
  });

  it('finds no segment in silence', () => {
    expect(
      segmentsOf(probabilities('000000'), 0.1, 0.6, {
        maxSec: 28,
        padSec: 0.2,
        pack: true,
      }),
    ).toEqual({ segments: [], speechSec: 0 });
  });
});

describe('placeOnRecording', () => {
  // Heard as 0–2 s and 2–5 s; recorded at 10–12 s and 20–23 s, speech a tenth inside.
  const segment = { pieces: [piece(10, 12), piece(20, 23)] };

  it.each([
    ['in the first piece', [0.5, 1], [10.5, 11, 0]],
    ['in the second piece', [2.5, 3], [20.5, 21, 1]],
    ['begins before speech does', [0, 0.4], [10.1, 10.4, 0]],
    ['over the seam, mostly before it', [1.5, 2.2], [11.5, 11.9, 0]],
    ['over the seam, mostly after it', [1.9, 2.6], [20.1, 20.6, 1]],
    ['beyond the end', [4.8, 6], [22.8, 22.9, 1]],
    ['ends before it begins', [3, 2.8], [21, 21, 1]],
  ])('%s', (_, [startSec = 0, endSec = 0], expected) => {
    const placed = placeOnRecording(segment, { startSec, endSec });
    expect([
      +placed.startSec.toFixed(3),
      +placed.endSec.toFixed(3),
      placed.piece,
    ]).toEqual(expected);
  });
});
