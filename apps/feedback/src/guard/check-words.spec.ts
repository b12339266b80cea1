import { sampleJob } from '../compose/testing/sample-jobs';
import { countWords, quotedIn, wordFaults } from './check-words';
import { groundsOf } from './grounds';

describe('wordFaults', () => {
  const grounds = groundsOf(
    sampleJob({ measures: { pace: { value: 131, low: 110, high: 165 } } }),
  );

  it.each([
    'The answer moves from 5 seconds to 1.6, at 131 words a minute.',
    'It says “cut the waiting time” and means it.',
    'The words "its own queue" are concrete.',
    'You said you were nervous, and the answer goes on.',
    "The team's part and the others' part stay apart.",
    'The target is 60 to 120 seconds.',
  ])('lets pass: %s', (text) => {
    expect(wordFaults(text, grounds)).toEqual([]);
  });

  it('knows words again, whatever spaces and marks stand in the answer', () => {
    const sentences = [{ text: 'We\u00a0sa\u00adved the co\u200bmpany.' }];
    const odd = groundsOf(sampleJob({ sentences }));
    expect(wordFaults('It says “We saved the company”.', odd)).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['You cut it by 70 %.', /70/],
    ['It says “saved the company”.', /quotes words/],
    ["It says 'saved the company' at the end.", /quotes words/],
    ['It says “the waiting” and “timeout queue”.', /quotes words/],
    ['You were proud of it.', /"proud"/],
    ['Well done.', /praises/],
    ['Try [S3] again.', /software/],
    ['You are l\u200bazy.', /insulting|person/],
    ['You are \uff4c\uff41\uff5a\uff59.', /insulting|person/],
    ['You\u00a0are\u2009lazy.', /insulting|person/],
    ['You cut it by \uff17\uff10 %.', /70/],
  ])('refuses: %s', (text, fault) => {
    expect(wordFaults(text, grounds).join()).toMatch(fault);
  });
});

describe('quotedIn', () => {
  it('finds every kind of mark', () => {
    expect(quotedIn(`“a b” "c d" «e f» 'g h' ‘i j’ it's`)).toEqual([
      'a b',
      'c d',
      'e f',
      'g h',
      'i j',
    ]);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['One, two; three.', 3],
    ["It's 68 % of 1.6 s", 5],
    ['word-by-word', 1],
  ])('%j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
