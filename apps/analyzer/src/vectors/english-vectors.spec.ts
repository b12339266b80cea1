import { nearnessTo } from '../relevance/near-terms';
import { englishVectors } from './english-vectors';
import { meanCosine } from './open-vectors';

const vectors = englishVectors();
const cosine = (a: string, b: string) =>
  vectors.cosine(vectors.rankOf(a) ?? 0, vectors.rankOf(b) ?? 0);
const term = (word: string, stem = word) => ({
  word,
  stem,
  weight: 1,
  startChar: 0,
  endChar: word.length,
});

it('orders words by frequency and keeps their likeness', () => {
  expect(vectors.rankOf('time')).toBeLessThan(vectors.rankOf('latitude') ?? 0);
  expect(vectors.rankOf('zzkq')).toBeNull();
  expect(vectors.rankOf('__proto__')).toBeNull();
  expect(cosine('manager', 'manager')).toBeCloseTo(1);
  expect(cosine('manager', 'boss')).toBeGreaterThan(
    cosine('manager', 'banana') + 0.3,
  );
});

it('makes means of length 1, null without a known word', () => {
  const mean = vectors.meanOf([
    ['customer', 1],
    ['zzkq', 1],
  ]);
  if (!mean) throw new Error('no mean');
  expect(meanCosine(mean, mean)).toBeCloseTo(1);
  expect(vectors.meanOf([['zzkq', 1]])).toBeNull();
});

it.each([
  ['the same stem', term('asked', 'ask'), term('asking', 'ask'), 1, 1],
  [
    'one family',
    term('retransmission', 'retransmiss'),
    term('retransmit'),
    0.8,
    0.8,
  ],
  ['synonyms', term('furious'), term('angry', 'angri'), 0.7, 0.99],
  ['common words', term('came'), term('early'), 0, 0],
  ['nothing alike', term('banana'), term('manager'), 0, 0],
])('%s', (_, wanted, said, low, high) => {
  const value = nearnessTo(wanted, vectors)(said);
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
});
