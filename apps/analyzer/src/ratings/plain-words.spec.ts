import { findWords } from '../reading/find-words';
import { plainPattern, plainText, saidPattern } from './plain-text';
import { plainWords } from './plain-words';

const read = (text: string) => plainWords(findWords(text), text);
const said = (text: string) => plainText(read(text), 'lower').text;
const forms = (text: string) => plainText(read(text)).text;

describe('plainWords', () => {
  it.each([
    ['The server, a big one.', 'server big one'],
    ["I'd asked, and I'd ask again.", 'i had asked and i would ask again'],
    [
      "It isn't mine, won't be; he can't",
      'it is not mine will not be he can not',
    ],
    ["It's never been late, it's late", 'it has never been late it is late'],
    [
      "I'd never seen it, I'd never see it",
      'i had never seen it i would never see it',
    ],
    ["I'd agreed, I'd need it", 'i had agreed i would need it'],
    ["That's the manager's desk", "that is manager's desk"],
    [
      "Let's see, they've left, we're done",
      'let us see they have left we are done',
    ],
    ['Cut by 40% in two hundred hours', 'cut by 40 percent in 200 hours'],
    ['forty per cent', '40 percent'],
    ['It cost $5k or £20', 'it cost 5000 dollars or 20 pounds'],
    ['at 10:30 or half past ten', 'at 10:30 or 10:30'],
    ['follow-up', 'follow up'],
    ['1 person, one person', 'one person'],
    ['at the, at the beginning', 'at beginning'],
    ["I'm, I'm open", 'i am open'],
    ['', ''],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['We deliver', 'we delivered', 'we delivering'],
    ['customers was happy', 'customer were happy', 'The customer is happy'],
    ['on the start', 'at start', 'In the start'],
    ['I learnt', 'I learned', 'i learn'],
    ['He realised', 'he realizes', 'he realize'],
    ['two dozen', '2 dozen', 'Two dozen.'],
  ])('one form: %s', (...texts) =>
    expect(new Set(texts.map(forms)).size).toBe(1),
  );

  it.each([
    ['customer', 'custom'],
    ['manager', 'managed'],
    ['developers', 'developed'],
    ['engineer', 'engine'],
    ['position', 'positive'],
    ['reasons', 'reasonable'],
  ])('%s is no form of %s', (one, other) =>
    expect(forms(one)).not.toBe(forms(other)),
  );

  it('keeps the range that each word came from', () => {
    const text = "In two hundred days, I didn't.";
    expect(
      read(text).map(({ lower, startChar, endChar }) => [
        lower,
        text.slice(startChar, endChar),
      ]),
    ).toEqual([
      ['in', 'In'],
      ['200', 'two hundred'],
      ['days', 'days'],
      ['i', 'I'],
      ['did', "didn't"],
      ['not', "didn't"],
    ]);
  });

  it('reads any text in time that grows with it', () => {
    const text = 'and one two the '.repeat(20_000);
    expect(read(text).length).toBeGreaterThan(0);
  });
});

describe('patterns', () => {
  const first = (pattern: RegExp, text: string) => {
    const plain = plainText(read(text));
    const match = [...plain.text.matchAll(pattern)][0];
    if (!match) return null;
    const { startChar, endChar } = plain.spanOf(
      match.index,
      match.index + match[0].length,
    );
    return text.slice(startChar, endChar);
  };

  it.each([
    ['was happy', 'The customers were very, happy', null],
    ['be happy', 'The customers were happy.', 'were happy'],
    ['in the end', 'On the end, it held.', 'On the end'],
    ['in DET team', 'At our team', 'At our team'],
    ['learn that', 'I learned. That was it', 'learned. That'],
    ['team', 'steam', null],
  ])('%s in: %s', (source, text, expected) =>
    expect(first(plainPattern(source), text)).toBe(expected),
  );

  it('finds what was said as it was said', () => {
    const text = plainText(
      read("I thought so. I'd say I think so"),
      'lower',
    ).text;
    expect(
      Array.from(
        text.matchAll(saidPattern('i think|i would say')),
        (m) => m[0],
      ),
    ).toEqual(['i would say', 'i think']);
  });
});
