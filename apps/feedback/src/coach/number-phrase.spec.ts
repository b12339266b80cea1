import { numberPhrases } from './number-phrase';

describe('numberPhrases', () => {
  it.each<[string, string[]]>([
    [
      'I cut latency by 68 %, from 5 seconds to 1.6.',
      ['68 %', '5 seconds', '1.6'],
    ],
    ['It took three weeks and saved $40k.', ['$40k', 'three weeks']],
    ['forty percent of twelve people', ['forty percent', 'twelve people']],
    ['In 2019 we moved, one by one.', []],
    ['P0 in S3', []],
    ['with 4 other girls and 20+ bookings', ['4 other girls', '20+ bookings']],
    ['a team of 4 and of five', ['4', 'five']],
    ['The 99 was fine', ['99']],
  ])('%s', (text, expected) => {
    const phrases = numberPhrases(text);
    expect(phrases.map((p) => p.text)).toEqual(expected);
    for (const p of phrases)
      expect(text.slice(p.startChar, p.endChar)).toBe(p.text);
  });
});
