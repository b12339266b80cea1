import { readAnswer } from '../reading/read-answer';
import { typed } from '../testing/sample-answers';
import { sentiment } from './sentiment';

describe('sentiment', () => {
  it.each([
    ['The launch was great. The team was happy.', 1],
    ['The outage was terrible. It was a sad failure.', -1],
    ['The train leaves at noon.', 0],
  ])('%s', (text, sign) => {
    const measure = sentiment(readAnswer(typed(text)));
    expect(Math.sign(measure.value ?? NaN)).toBe(sign);
    expect(measure.norm).toBeNull();
  });

  it('is the mean of the sentences', () => {
    const reading = readAnswer(typed('Great work. The train leaves at noon.'));
    const first = reading.sentences[0]?.sentiment ?? NaN;
    expect(sentiment(reading).value).toBeCloseTo(first / 2, 3);
  });

  it('is not measured without words', () => {
    expect(sentiment(readAnswer(typed('🙂'))).notMeasured?.code).toBe(
      'no-words',
    );
  });
});
