import type { Analysis, Sentence } from '@interview/contracts';
import type { FeelingCorrectionRow } from '../database/entities';

/** What somebody says that a sentence, given by its words, sounds like. */
export type FeelingCorrection = Pick<
  FeelingCorrectionRow,
  'sentence' | 'feeling'
>;

/**
 * The words of a sentence in which the analysis found a feeling; null where it lists none.
 * @param text The transcript that was analysed.
 */
export function wordsWithFeeling(
  analysis: Analysis,
  text: string,
  sentenceId: string,
): string | null {
  const listed = analysis.emotions?.sentences.some(
    (emotion) => emotion.sentenceId === sentenceId,
  );
  const sentence = analysis.sentences.find(({ id }) => id === sentenceId);
  return listed && sentence ? wordsOf(sentence, text) : null;
}

/**
 * The analysis with what the person says about its feelings. A sentence that stands in the answer twice
 * is corrected at both places, because a correction belongs to the words.
 * @param text The transcript that was analysed.
 */
export function withCorrections(
  analysis: Analysis,
  text: string,
  corrections: readonly FeelingCorrection[],
): Analysis {
  if (!analysis.emotions || corrections.length === 0) return analysis;
  const feelings = new Map(corrections.map((c) => [c.sentence, c.feeling]));
  const words = new Map(
    analysis.sentences.map((sentence) => [
      sentence.id,
      wordsOf(sentence, text),
    ]),
  );
  return {
    ...analysis,
    emotions: {
      ...analysis.emotions,
      sentences: analysis.emotions.sentences.map((emotion) => {
        const corrected = feelings.get(words.get(emotion.sentenceId) ?? '');
        return corrected ? { ...emotion, corrected } : emotion;
      }),
    },
  };
}

const wordsOf = (sentence: Sentence, text: string): string =>
  text.slice(sentence.startChar, sentence.endChar);
