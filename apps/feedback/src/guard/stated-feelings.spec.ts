import { ascribedFeelings, statedFeelings } from './stated-feelings';

describe('statedFeelings', () => {
  it.each<[string, string[]]>([
    ['I was nervous about it.', ['were nervous']],
    ['Honestly I felt really, no, I felt really proud.', ['felt proud']],
    ["I'm so excited to learn.", ['are excited']],
    [
      'I’m a bit unsure, and i got frustrated',
      ['are unsure', 'got frustrated'],
    ],
    ['I remember feeling overwhelmed.', ['felt overwhelmed']],
    ['I was not nervous.', []],
    ['It shows when I am stressed.', []],
    ['I stopped when I was stressed.', ['were stressed']],
    ["I wasn't scared.", []],
    ['I never felt proud.', []],
    ['If I was nervous I would pause.', []],
    ['They thought I was angry.', []],
    ['She was nervous, the client was upset.', []],
    ['I was on call.', []],
  ])('%s', (text, expected) => {
    expect(statedFeelings(text).map((f) => `${f.verb} ${f.word}`)).toEqual(
      expected,
    );
  });

  it('gives the place and the kind', () => {
    const text = 'Well, I was very nervous.';
    const [feeling] = statedFeelings(text);
    expect(feeling?.valence).toBe('hard');
    expect(text.slice(feeling?.startChar, feeling?.endChar)).toBe(
      'I was very nervous',
    );
  });
});

describe('ascribedFeelings', () => {
  const answer = 'I was nervous but I shipped it.';
  it.each<[string, string[]]>([
    ['You said you were nervous.', []],
    ['You were proud of it.', ['proud']],
    ['You must have felt overwhelmed.', ['overwhelmed']],
    ['You named the outage.', []],
  ])('%s', (text, expected) => {
    expect(ascribedFeelings(text, answer)).toEqual(expected);
  });
});
