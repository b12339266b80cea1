import { readAnswer } from '../reading/read-answer';
import { QUESTION, quotes, STORY, typed } from '../testing/sample-answers';
import { relevance, stemCosine } from './relevance';

describe('stemCosine', () => {
  const a = new Map([
    ['x', 1],
    ['y', 1],
  ]);
  it.each([
    ['the same', a, 1],
    [
      'half',
      new Map([
        ['x', 1],
        ['z', 1],
      ]),
      0.5,
    ],
    ['nothing shared', new Map([['z', 1]]), 0],
    ['empty', new Map<string, number>(), 0],
  ])('%s', (_, b, expected) => {
    expect(stemCosine(a, b)).toBeCloseTo(expected);
  });
});

describe('relevance', () => {
  it('takes the best sentence and shows it', () => {
    const text =
      'I like the seaside a lot. I improved the performance of our system last year.';
    const measure = relevance(readAnswer(typed(text)), QUESTION);
    expect(measure.value).toBeGreaterThan(0.3);
    expect(quotes(text, measure.evidence)).toEqual([
      'I improved the performance of our system last year.',
    ]);
  });

  it('is far higher for an answer than for another story', () => {
    const story = relevance(readAnswer(typed(STORY)), QUESTION).value ?? NaN;
    const other = relevance(
      readAnswer(
        typed('My grandmother bakes bread on Sundays. We eat it with butter.'),
      ),
      QUESTION,
    );
    expect(other).toMatchObject({ value: 0, evidence: [] });
    expect(story).toBeGreaterThan(0.1);
  });
});
