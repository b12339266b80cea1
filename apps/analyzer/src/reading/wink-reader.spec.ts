import { cleanText } from './clean-text';
import { readSentences, readTokens } from './wink-reader';

describe('readSentences', () => {
  const text = "  We didn't wait.  I called Dr. Rao, e.g. at 5.5%! Fine  ";

  it('keeps offsets into the text', () => {
    const sentences = readSentences(text);
    expect(sentences.map((s) => text.slice(s.startChar, s.endChar))).toEqual([
      "We didn't wait.",
      'I called Dr. Rao, e.g. at 5.5%!',
      'Fine',
    ]);
    for (const token of sentences.flatMap((s) => s.tokens))
      expect(text.slice(token.startChar, token.endChar)).toBe(token.text);
  });

  it('ends sentences at the breaks it is given', () => {
    const run = 'we had an outage i read the logs';
    const found = readSentences(run, [17]);
    expect(found.map((s) => run.slice(s.startChar, s.endChar))).toEqual([
      'we had an outage',
      'i read the logs',
    ]);
  });

  it.each(['', '   ', '\n', '\n\n \n'])('has none in %j', (blank) => {
    expect(readSentences(blank)).toEqual([]);
  });

  it.each([
    ['great work, I am happy', 1],
    ['terrible, a sad failure', -1],
    ['the train leaves at noon', 0],
  ])('reads the tone of %j', (said, sign) => {
    expect(Math.sign(readSentences(said)[0]?.sentiment ?? NaN)).toBe(sign);
  });

  it.each(['🙂👩‍👩‍👧 ok', 'שלום עולם', 'ﬁne ½ … ™', "''''' (((", '日本語。'])(
    'keeps offsets in %j',
    (odd) => {
      const clean = cleanText(odd).text;
      for (const t of readSentences(clean).flatMap((s) => s.tokens))
        expect(clean.slice(t.startChar, t.endChar)).toBe(t.text);
    },
  );
});

describe('readTokens', () => {
  it('gives stems, dictionary forms and what wink knows', () => {
    const [we, profiled, zzkq] = readTokens('We profiled zzkq');
    expect(we).toMatchObject({ isStop: true, isWord: true });
    expect(profiled).toMatchObject({
      stem: 'profil',
      lemma: 'profile',
      pos: 'VERB',
      isStop: false,
    });
    expect(zzkq).toMatchObject({ isKnown: false });
  });
});
