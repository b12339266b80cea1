import type { Transcript } from '@interview/contracts';
import { TranscriptSchema } from '@interview/contracts';
import { correctTranscript, tokenize } from './corrected-transcript';

const heard = ['we', 'ship', 'it', 'on', 'time'];

function transcript(): Transcript {
  const text = heard.join(' ');
  const words = heard.map((w, i) => {
    const startChar = heard.slice(0, i).join(' ').length + (i === 0 ? 0 : 1);
    return {
      text: w,
      startChar,
      endChar: startChar + w.length,
      startSec: i,
      endSec: i + 0.5,
      confidence: 0.9,
    };
  });
  const segment = (from: number, to: number) => ({
    startChar: words[from]?.startChar ?? 0,
    endChar: words[to]?.endChar ?? 0,
    startSec: words[from]?.startSec ?? 0,
    endSec: words[to]?.endSec ?? 0,
    words: words.slice(from, to + 1),
  });
  return {
    source: 'speech',
    text,
    language: 'en',
    segments: [segment(0, 2), segment(3, 4)],
    durationSec: 6,
    speechSec: 4,
    engine: { name: 'pocketsphinx', model: 'en-us', version: '5', draft: true },
  };
}

const wordsOf = (t: Transcript) => t.segments.flatMap((s) => s.words);

describe('correctTranscript', () => {
  it('keeps all times when the text is confirmed as it is', () => {
    const corrected = correctTranscript(transcript(), transcript().text);
    expect(corrected).toEqual({ ...transcript(), source: 'corrected' });
  });

  it('times a new word between its neighbours and keeps the rest', () => {
    const corrected = correctTranscript(transcript(), 'We shipped it on time.');
    expect(TranscriptSchema.parse(corrected)).toBeTruthy();
    const [we, shipped, it_] = wordsOf(corrected);
    expect(we).toMatchObject({ text: 'We', startSec: 0, endSec: 0.5 });
    expect(shipped).toMatchObject({
      text: 'shipped',
      startSec: 0.5,
      endSec: 2,
      confidence: null,
    });
    expect(it_).toMatchObject({ startSec: 2, startChar: 11, endChar: 13 });
    expect(corrected.segments).toHaveLength(2);
  });

  it.each([
    ['words added at the end', 'we ship it on time and sound'],
    ['words added at the start', 'so yes we ship it on time'],
    ['words taken away', 'we time'],
    ['all other words', 'nothing alike here'],
  ])('spans are true and times rise: %s', (_, text) => {
    const corrected = correctTranscript(transcript(), text);
    let before = 0;
    for (const word of wordsOf(corrected)) {
      expect(text.slice(word.startChar, word.endChar)).toBe(word.text);
      expect(word.startSec).toBeGreaterThanOrEqual(before);
      expect(word.endSec).toBeGreaterThanOrEqual(word.startSec);
      before = word.startSec;
    }
    expect(wordsOf(corrected)).toHaveLength(tokenize(text).length);
  });

  it('leaves a typed answer typed, without segments', () => {
    const typed: Transcript = {
      ...transcript(),
      source: 'typed',
      segments: [],
      engine: null,
      durationSec: null,
      speechSec: null,
    };
    expect(correctTranscript(typed, 'Other words')).toMatchObject({
      source: 'typed',
      segments: [],
      text: 'Other words',
    });
  });
});
