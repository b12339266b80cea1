import { parsePocketsphinx } from './pocketsphinx-output';

describe('parsePocketsphinx', () => {
  it.each([
    ['nothing', '', []],
    [
      'an empty hypothesis',
      '\n<s> 0.000 0.950 1.000000\n</s> 0.960 1.040 1.0',
      [],
    ],
    ['a plain word', 'so 0.100 0.400 0.912345', [['so', 0.1, 0.4, 0.912345]]],
    ['a variant', 'and(2) 2.430 2.580 0.75', [['and', 2.43, 2.58, 0.75]]],
    [
      'an apostrophe',
      "you've 25.570 25.770 0.84",
      [["you've", 25.57, 25.77, 0.84]],
    ],
    ['an initial', 's. 1.0 1.2 0.5', [['s.', 1, 1.2, 0.5]]],
    [
      'rounding above 1',
      'each 6.520 6.760 1.001401',
      [['each', 6.52, 6.76, 1]],
    ],
    ['an exponent', 'late 1.0 1.2 1.5e-05', [['late', 1, 1.2, 0.000015]]],
    ['an end before the start', 'odd 2.000 1.990 0.5', [['odd', 2, 2, 0.5]]],
    ['silence', '<sil> 1.150 1.200 0.402281', []],
    ['noise', '[NOISE] 1.0 2.0 0.9\n[COUGH] 2.0 2.5 0.9', []],
    ['filler marks', '++BREATH++ 1.0 2.0 0.9\n(NULL) 2.0 2.1 1.0', []],
    ['the hypothesis line', 'content like data 12 models', []],
    ['lines of a log', 'INFO: cmd_ln.c(697): Parsing command line:', []],
  ])('%s', (_, output, expected) => {
    expect(
      parsePocketsphinx(output).map(
        ({ text, startSec, endSec, confidence }) => [
          text,
          startSec,
          endSec,
          confidence,
        ],
      ),
    ).toEqual(expected);
  });
});
