import { readAnswer } from '../reading/read-answer';
import { spoken, typed } from '../testing/sample-answers';
import { pace } from './pace';

const words = (count: number) => Array(count).fill('word').join(' ');

describe('pace', () => {
  it.each([
    // 60 words of 0.35 s with 59 gaps of 0.05 s: 23.95 s.
    ['from the first word to the last', spoken(words(60)), 150],
    ['thinking time does not count', spoken(words(60), { startSec: 30 }), 150],
    // One pause of 4.05 s more than a gap makes 27.95 s.
    ['pauses do', spoken(words(60), { pauseBeforeSec: { 30: 4.05 } }), 129],
    [
      'a corrected text counts as corrected',
      { ...spoken(words(60)), source: 'corrected' as const, text: words(50) },
      125,
    ],
  ])('%s', (_, transcript, value) => {
    expect(pace(readAnswer(transcript))).toMatchObject({
      value,
      unit: 'words per minute',
      norm: { low: 110, high: 165 },
      notMeasured: null,
    });
  });

  it.each([
    ['typed', typed(words(60)), 'not-timed'],
    ['short', spoken(words(30)), 'too-short'],
    [
      'little speech in it',
      { ...spoken(words(60)), speechSec: 14 },
      'too-short',
    ],
  ])('is not measured: %s', (_, transcript, code) => {
    expect(pace(readAnswer(transcript))).toMatchObject({
      value: null,
      notMeasured: { code },
    });
  });

  it('knows no norm for other languages', () => {
    const german = { ...spoken(words(60)), language: 'de-DE' };
    expect(pace(readAnswer(german)).norm).toBeNull();
  });
});
