import { AnalysisSchema } from '@interview/contracts';
import type { EmotionGroup } from '@interview/contracts';
import { withCorrections, wordsWithFeeling } from './stated-feelings';
import { STORED } from './testing/rows';

const analysis = AnalysisSchema.parse(STORED['2'].analysis);
const { text } = STORED['2'].transcript;
const NERVOUS = 'I was honestly nervous, because two teams waited for me.';

const corrected = (
  reading = analysis,
  words = text,
  feelings: { sentence: string; feeling: EmotionGroup }[] = [
    { sentence: NERVOUS, feeling: 'enthusiasm' },
  ],
) =>
  withCorrections(reading, words, feelings).emotions?.sentences.map(
    (s) => `${s.sentenceId} ${s.corrected ?? '-'}`,
  );

describe('wordsWithFeeling', () => {
  it.each<[string, string, string | null]>([
    ['a sentence with a feeling', 'S2', NERVOUS],
    ['a sentence without one', 'S3', null],
    ['no sentence at all', 'S99', null],
    ['not even an id', 'x', null],
  ])('%s', (_, id, expected) =>
    expect(wordsWithFeeling(analysis, text, id)).toBe(expected),
  );

  it('knows of none where feelings were not read', () => {
    const old = AnalysisSchema.parse(STORED['1'].analysis);
    expect(wordsWithFeeling(old, text, 'S2')).toBeNull();
  });
});

describe('withCorrections', () => {
  it('corrects the sentence and no other', () =>
    expect(corrected()).toEqual(['S1 -', 'S2 enthusiasm']));

  it('finds the sentence again under another number and place', () => {
    const moved = {
      ...analysis,
      sentences: analysis.sentences.map((s) => ({
        ...s,
        id: `S${Number(s.id.slice(1)) + 1}`,
        startChar: s.startChar + 4,
        endChar: s.endChar + 4,
      })),
      emotions: analysis.emotions && {
        ...analysis.emotions,
        sentences: analysis.emotions.sentences.map((s) => ({
          ...s,
          sentenceId: `S${Number(s.sentenceId.slice(1)) + 1}`,
        })),
      },
    };
    expect(corrected(moved, `Hm. ${text}`)).toEqual(['S2 -', 'S3 enthusiasm']);
  });

  it('lets go of a sentence whose words were changed', () =>
    expect(corrected(analysis, text.replace('two', 'six'))).toEqual([
      'S1 -',
      'S2 -',
    ]));

  it('leaves an analysis without feelings as it is', () => {
    const old = AnalysisSchema.parse(STORED['1'].analysis);
    expect(
      withCorrections(old, text, [{ sentence: NERVOUS, feeling: 'neutral' }]),
    ).toBe(old);
  });
});
