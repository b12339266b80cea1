import { readTokens } from '../reading/wink-reader';
import { contentTerms } from './content-terms';

it('drops function words, numbers and signs, and weighs the rest in three steps', () => {
  const terms = contentTerms(
    readTokens('The team put 3 latency charts to work in zzkq.'),
  );
  expect(terms.map((t) => [t.stem, t.weight])).toEqual([
    ['team', 1],
    ['latenc', 1],
    ['chart', 1],
    ['work', 0.5],
    ['zzkq', 1.5],
  ]);
});
