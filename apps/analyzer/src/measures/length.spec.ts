import { readAnswer } from '../reading/read-answer';
import { QUESTION, spoken, typed } from '../testing/sample-answers';
import { length } from './length';

const words = (count: number) => Array(count).fill('word').join(' ');

describe('length', () => {
  it('is seconds from the first word to the last when spoken', () => {
    const measure = length(
      readAnswer(spoken(words(60), { startSec: 20 })),
      QUESTION,
    );
    expect(measure).toMatchObject({
      value: 24,
      unit: 'seconds',
      norm: { low: 60, high: 120 },
    });
  });

  it('is words when typed, against the target in words, and says so', () => {
    const measure = length(readAnswer(typed(words(132))), QUESTION);
    expect(measure).toMatchObject({
      value: 132,
      unit: 'words',
      norm: { low: 110, high: 330 },
    });
    expect(measure.detail).toBe(
      '132 words. Spoken at 110 to 165 words a minute, the target of 60 to 120 seconds is about 110 to 330 words.',
    );
  });

  it('is not measured without words', () => {
    expect(length(readAnswer(typed(' ')), QUESTION)).toMatchObject({
      value: null,
      notMeasured: { code: 'no-words' },
    });
  });
});
