import type { Sentence, Transcript } from '@interview/contracts';
import { QUOTE_CHARS, quoteOf } from './quote';

const transcriptOf = (
  text: string,
  segments: Transcript['segments'] = [],
): Transcript => ({
  source: segments.length ? 'speech' : 'typed',
  text,
  language: 'en',
  segments,
  durationSec: null,
  speechSec: null,
  engine: null,
});
const sentenceOf = (text: string, startChar = 0): Sentence => ({
  id: 'S1',
  startChar,
  endChar: text.length,
  startSec: null,
  endSec: null,
  sentiment: 0,
  part: null,
  cues: [],
});
const spanOf = (text: string, part: string) => ({
  startChar: text.indexOf(part),
  endChar: text.indexOf(part) + part.length,
});

const LONG =
  'Our checkout kept timing out whenever the warehouse sync ran, so I moved the sync to its own queue, which took about three weeks of evenings, and in the end we cut the waiting time by 68 %, from 5 seconds to 1.6, while the old system kept running beside it for another month.';

describe('quoteOf', () => {
  it.each<[string, string, string | undefined, string]>([
    ['a short sentence is whole', ' I fixed it. ', undefined, 'I fixed it.'],
    ['without the run-in', 'And so, um, I fixed it.', undefined, 'I fixed it.'],
    ['the run-in stays if it is all', 'Um...', undefined, 'Um...'],
    [
      'the run-in stays if it is meant',
      'Um, I fixed it.',
      'Um',
      'Um, I fixed it.',
    ],
    [
      'clauses around the focus',
      LONG,
      '68 %',
      'and in the end we cut the waiting time by 68 %, from 5 seconds to 1.6, while the old system kept running beside it for another month.',
    ],
    [
      'the beginning without a focus',
      LONG,
      undefined,
      'Our checkout kept timing out whenever the warehouse sync ran, so I moved the sync to its own queue, which took about three weeks of evenings',
    ],
  ])('%s', (_name, text, focus, expected) => {
    const quote = quoteOf(
      transcriptOf(text),
      sentenceOf(text),
      focus === undefined ? undefined : spanOf(text, focus),
    );
    expect(quote.text).toBe(expected);
    expect(text.slice(quote.startChar, quote.endChar)).toBe(quote.text);
  });

  it('stays exact and short on hard input, for every focus', () => {
    const texts = [
      LONG,
      'word '.repeat(200),
      'x'.repeat(500),
      '\u{1F600}'.repeat(200),
      `, ; : ${'a, '.repeat(120)}`,
      '私は'.repeat(150),
    ];
    for (const text of texts)
      for (let at = 0; at < text.length; at += 7) {
        const quote = quoteOf(transcriptOf(text), sentenceOf(text), {
          startChar: at,
          endChar: Math.min(text.length, at + 5),
        });
        expect(quote.text.length).toBeGreaterThan(0);
        expect(quote.text.length).toBeLessThanOrEqual(QUOTE_CHARS);
        expect(text.slice(quote.startChar, quote.endChar)).toBe(quote.text);
        expect(quote.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }
  });

  it('takes its times from the words it holds', () => {
    const text = 'Um I fixed it.';
    const words = [...text.matchAll(/\w+/g)].map((m, i) => ({
      text: m[0],
      startChar: m.index,
      endChar: m.index + m[0].length,
      startSec: i,
      endSec: i + 0.5,
      confidence: null,
    }));
    const segment = {
      startChar: 0,
      endChar: 14,
      startSec: 0,
      endSec: 4,
      words,
    };
    expect(
      quoteOf(transcriptOf(text, [segment]), sentenceOf(text)),
    ).toMatchObject({ text: 'I fixed it.', startSec: 1, endSec: 3.5 });
  });

  it('falls back to the times of the sentence, and to none', () => {
    const text = 'I fixed it.';
    const timed = { ...sentenceOf(text), startSec: 2, endSec: 3 };
    expect(quoteOf(transcriptOf(text), timed)).toMatchObject({
      startSec: 2,
      endSec: 3,
    });
    expect(quoteOf(transcriptOf(text), sentenceOf(text)).startSec).toBeNull();
  });
});
