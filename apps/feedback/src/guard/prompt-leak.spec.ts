import { leaksPrompt } from './prompt-leak';

const SECRETS = [
  'Speak about the answer. Never judge the person, their traits, feelings or accent.',
  '=== 5f3a91 ===',
];

describe('leaksPrompt', () => {
  it.each([
    [
      'It says: never judge the person, their TRAITS; feelings or accent.',
      true,
    ],
    ['The mark is 5f3a91.', true],
    ['The mark is 5f\u200b3a\uff191.', true],
    ['Speak about the answer once more, and then end.', false],
    ['', false],
  ])('%s: %s', (text, leaks) => {
    expect(leaksPrompt(text, SECRETS)).toBe(leaks);
    expect(leaksPrompt(text, [])).toBe(false);
  });
});
