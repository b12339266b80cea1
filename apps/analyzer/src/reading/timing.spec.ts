import { spoken, typed } from '../testing/sample-answers';
import { evidenceFinder, timingOf } from './timing';

describe('timingOf', () => {
  it('is null for a typed answer', () => {
    expect(timingOf(typed('I did it.'))).toBeNull();
  });

  it('counts from the first word, not from the start of the recording', () => {
    const timing = timingOf(
      spoken('one two three', { startSec: 9, wordSec: 1 }),
    );
    expect(timing?.windowSec).toBeCloseTo(3.1);
    expect(timing?.speechSec).toBeCloseTo(3.1);
  });

  it('takes the speech that the recogniser found', () => {
    const transcript = { ...spoken('one two'), speechSec: 0.4 };
    expect(timingOf(transcript)?.speechSec).toBe(0.4);
  });
});

describe('evidenceFinder', () => {
  const transcript = spoken('one two three', { startSec: 1, wordSec: 1 });
  const find = evidenceFinder(timingOf(transcript), transcript.text);

  it.each([
    ['one word', { startChar: 4, endChar: 7 }, 2.05, 3.05],
    ['part of a word', { startChar: 5, endChar: 6 }, 2.05, 3.05],
    ['two words', { startChar: 0, endChar: 7 }, 1, 3.05],
    ['white space', { startChar: 3, endChar: 4 }, null, null],
  ])('%s', (_, span, startSec, endSec) => {
    const found = find(span);
    expect(found).toMatchObject(span);
    if (startSec === null) expect(found.startSec).toBeNull();
    else expect(found.startSec).toBeCloseTo(startSec);
    if (endSec === null) expect(found.endSec).toBeNull();
    else expect(found.endSec).toBeCloseTo(endSec);
  });

  it('trusts no word that no longer stands where it says', () => {
    const find = evidenceFinder(timingOf(transcript), 'uno dos tres');
    expect(find({ startChar: 0, endChar: 12 }).startSec).toBeNull();
  });
});
