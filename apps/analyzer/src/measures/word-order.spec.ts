import { readSentences } from '../reading/wink-reader';
import { STORY } from '../testing/sample-answers';
import { wordOrder } from './word-order';

const order = (text: string) =>
  wordOrder(readSentences(text).flatMap(({ tokens }) => tokens)) ?? NaN;
/** The same words in the order of the alphabet. */
const sorted = (text: string) =>
  text.toLowerCase().replace(/[.,]/g, '').split(/\s+/).sort().join(' ');

describe('wordOrder', () => {
  it('is high for sentences and near nothing for the same words in another order', () => {
    expect(order(STORY)).toBeGreaterThan(0.4);
    expect(order(sorted(STORY))).toBeLessThan(0.1);
  });

  it("is high for learners' English and for no full stops", () => {
    expect(
      order(
        'I work in the hospital since three year and one day the patient he was very angry because nobody explain him nothing so I sit down with him and I listen what he want',
      ),
    ).toBeGreaterThan(0.3);
    expect(order(STORY.replace(/[.,]/g, ''))).toBeGreaterThan(0.4);
  });

  it('does not depend on who is spoken of', () =>
    expect(order('She asked him and he told her team.')).toBe(
      order('He asked her and she told his team.'),
    ));

  it.each(['', 'word', '!!!'])('%p has none', (text) =>
    expect(order(text)).toBeNaN(),
  );
});
