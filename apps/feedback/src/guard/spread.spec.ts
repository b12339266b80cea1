import { sampleJob } from '../compose/testing/sample-jobs';
import { groundsOf } from './grounds';
import { spreadSentences } from './spread';

const pick = (texts: string[], budget: number, asked = 'a hard bug') => {
  const { answer, sentences } = groundsOf(
    sampleJob({ sentences: texts.map((text) => ({ text })) }),
  );
  return spreadSentences(answer, sentences, asked, () => 1, budget).map(
    (s) => s.id,
  );
};

describe('spreadSentences', () => {
  const texts = [
    'It began on a Monday.',
    'The bug was hard to find.',
    'The bug was really hard to find.',
    'We had lunch with everybody afterwards.',
    'I added a test for the bug.',
    'It never came back.',
  ];

  it('keeps everything that fits', () => {
    expect(pick(texts, 6)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6']);
  });

  it('takes the ends first, then what answers the question, and nothing twice', () => {
    expect(pick(texts, 2)).toEqual(['S1', 'S6']);
    expect(pick(texts, 4)).toEqual(['S1', 'S2', 'S5', 'S6']);
  });

  it('fits the budget whatever it is', () => {
    for (const budget of [0, 1, 3, 5])
      expect(pick(texts, budget)).toHaveLength(budget);
  });

  it('reads 2,000 sentences in time', () => {
    const many = Array.from(
      { length: 2_000 },
      (_, i) => `Word${i} bug ${i % 7} went there.`,
    );
    const since = performance.now();
    expect(pick(many, 60)).toHaveLength(60);
    // Not a measure of speed: what backtracks without end would take minutes.
    expect(performance.now() - since).toBeLessThan(20_000);
  });
});
