import { SegmentSchema } from '@interview/contracts';
import * as z from 'zod';
import type { HeardWord } from '../engines/speech-engine';
import { assemble } from './assemble';

const heard = (
  text: string,
  startSec = 0,
  endSec = startSec + 0.5,
): HeardWord => ({
  text,
  startSec,
  endSec,
  confidence: null,
});
const stretch = (text: string) => ({
  words: text.split(' ').map((word, i) => heard(word, i)),
});

describe('assemble', () => {
  it('gives every word the span at which it stands in the text', () => {
    const { text, segments } = assemble([
      stretch('“Well, I led a team.”'),
      stretch('we shipped it'),
    ]);
    expect(text).toBe('“Well, I led a team.” we shipped it');
    for (const segment of z.array(SegmentSchema).parse(segments))
      for (const word of segment.words)
        expect(text.slice(word.startChar, word.endChar)).toBe(word.text);
    expect(segments.map((s) => text.slice(s.startChar, s.endChar))).toEqual([
      '“Well, I led a team.”',
      'we shipped it',
    ]);
    expect(segments[0]?.words.map((word) => word.text)).toEqual([
      'Well',
      'I',
      'led',
      'a',
      'team',
    ]);
  });

  it.each([
    ['Hello,', 'Hello'],
    ["don't", "don't"],
    ['well-known', 'well-known'],
    ['(C#)', 'C#'],
    ['C++.', 'C++'],
    ['50%,', '50%'],
    ['$5.', '$5'],
    ['R&D', 'R&D'],
    ['…naïve?', 'naïve'],
  ])('word of %s', (written, bare) => {
    const { text, segments } = assemble([{ words: [heard(written)] }]);
    expect(text).toBe(written);
    expect(segments[0]?.words[0]?.text).toBe(bare);
  });

  it('keeps lone punctuation as text, not as a word', () => {
    const { text, segments } = assemble([stretch('so — yes')]);
    expect(text).toBe('so — yes');
    expect(segments[0]?.words.map((word) => word.text)).toEqual(['so', 'yes']);
  });

  it('leaves out stretches without words, and gives nothing for nothing', () => {
    expect(
      assemble([{ words: [] }, stretch('yes'), { words: [heard(' ')] }]),
    ).toMatchObject({ text: 'yes', segments: [{ startChar: 0, endChar: 3 }] });
    expect(assemble([])).toEqual({ text: '', segments: [] });
  });

  it('cleans what a database cannot hold', () => {
    expect(assemble([stretch('a\u0000b\uD800c')]).text).toBe('a b\uFFFDc');
  });

  it('gives a stretch the times of its words', () => {
    const { segments } = assemble([
      { words: [heard('one', 1.23456, 2.5), heard('two', 2, 2.2)] },
    ]);
    expect(segments[0]).toMatchObject({ startSec: 1.235, endSec: 2.5 });
  });
});
