import { MEASURE_CATALOGUE, RATING_SCALES } from '@interview/contracts';
import { aboutMeasure, aboutRating, rangeText } from './about-lines';

describe('aboutMeasure', () => {
  it('tells formula, unit, range, norm, source and limits', () => {
    const card = MEASURE_CATALOGUE.pace;
    expect(aboutMeasure('pace').map(({ text }) => text)).toEqual([
      card.formula,
      'words per minute',
      '0 or more.',
      card.norm,
      card.source,
      card.limits,
    ]);
  });

  it('says so where no norm is set', () =>
    expect(aboutMeasure('hedges')).toContainEqual({
      term: 'Easy range',
      text: 'None is set.',
    }));
});

describe('aboutRating', () => {
  it('shows the whole scale, what was found and what never counts', () => {
    const lines = aboutRating('clarity', {
      found: ['Two links.', 'One order word.'],
      bounds: [{ code: 'few-links', max: 3, message: 'Say the reasons.' }],
    });
    const texts = lines.map(({ text }) => text);
    for (const anchor of RATING_SCALES.clarity.anchors)
      expect(texts).toContain(anchor);
    expect(texts).toContain('Two links. One order word.');
    expect(texts).toContain('At most “In part” here. Say the reasons.');
    expect(texts).toContain(RATING_SCALES.clarity.ignores);
  });

  it('has no line for findings where there are none', () =>
    expect(
      aboutRating('clarity', { found: [], bounds: [] }).map((l) => l.term),
    ).not.toContain('Found'));
});

describe('rangeText', () => {
  it.each([
    [0, null, '0 or more.'],
    [-1, 1, '−1 to 1.'],
    [null, 5, 'Up to 5.'],
    [null, null, 'Any number.'],
  ])('%p to %p', (low, high, text) =>
    expect(rangeText({ low, high })).toBe(text),
  );
});
