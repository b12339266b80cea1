import type { FeedbackJob, Sentence } from '@interview/contracts';
import { addressesTheSoftware } from './injection';
import { numbersIn, spokenForms } from './numbers';
import type { NumberMention } from './numbers';

/** What feedback on one answer may rest on. */
export interface Grounds {
  answer: string;
  /** Sentences that may be cited, in order: sound spans, none that speaks to the software. */
  sentences: Sentence[];
  /** Numbers of the answer, in order. */
  mentions: NumberMention[];
  /** Numbers that may be told: of the answer, the question and the measures. */
  numbers: number[];
}

/** The part of `sentence` in the text without the white space around it. */
export const sentenceText = (answer: string, sentence: Sentence) =>
  answer.slice(sentence.startChar, sentence.endChar).trim();

/** Collects what feedback on this job may cite. Sentences whose span does not fit the text are left out. */
export function groundsOf(
  job: Pick<FeedbackJob, 'analysis' | 'question' | 'transcript'>,
): Grounds {
  const { analysis, question, transcript } = job;
  const answer = transcript.text;
  const sentences = analysis.sentences.filter(
    (s) =>
      s.startChar < s.endChar &&
      s.endChar <= answer.length &&
      sentenceText(answer, s) !== '' &&
      !addressesTheSoftware(sentenceText(answer, s)),
  );
  const mentions = numbersIn(answer);
  const measured = analysis.measures.flatMap((m) => [
    ...(m.value === null ? [] : spokenForms(m.value)),
    ...(m.norm?.low == null ? [] : spokenForms(m.norm.low)),
    ...(m.norm?.high == null ? [] : spokenForms(m.norm.high)),
    ...numbersIn(m.detail).flatMap((n) => n.values),
  ]);
  const asked = [question.text, ...question.points.map((p) => p.text)];
  return {
    answer,
    sentences,
    mentions,
    numbers: [
      ...mentions.flatMap((n) => n.values),
      ...asked.flatMap((text) => numbersIn(text).flatMap((n) => n.values)),
      ...measured,
      analysis.wordCount,
      question.target.minSec,
      question.target.maxSec,
    ],
  };
}
