import type { CharSpan, FeedbackJob, Sentence } from '@interview/contracts';
import { numbersIn, spokenForms } from './numbers';
import type { NumberMention } from './numbers';
import { isPrivate } from './private-matter';
import { tidyText } from './tidy';

/** What feedback on one answer may rest on. */
export interface Grounds {
  answer: string;
  /**
   * The answer, tidied, without what may not be repeated or speaks to the software: what own words are
   * checked against.
   */
  said: string;
  /** Sentences that may be cited, in order: sound spans, none that speaks to the software or is private. */
  sentences: Sentence[];
  /** Private sentences: they count as said, but nothing of them is repeated. */
  withheld: Sentence[];
  /** What a text may never give away: the instructions and the mark around the answer. */
  secrets?: readonly string[];
  /** Numbers of what is in `said`, by their place in the answer, in order. */
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
  const sound = analysis.sentences.filter(
    (s) =>
      s.startChar < s.endChar &&
      s.endChar <= answer.length &&
      sentenceText(answer, s) !== '',
  );
  const textOf = (s: Sentence) => sentenceText(answer, s);
  const withheld = sound.filter((s) => isPrivate(textOf(s)));
  const untold = sound.filter(
    (s) => withheld.includes(s) || s.aside !== undefined,
  );
  const sentences = sound.filter((s) => !untold.includes(s));
  const mentions = numbersIn(answer).filter(
    (n) =>
      !untold.some((s) => n.startChar < s.endChar && n.endChar > s.startChar),
  );
  const said = tidyText(without(answer, untold));
  const measured = analysis.measures.flatMap((m) => [
    ...(m.value === null ? [] : spokenForms(m.value)),
    ...(m.norm?.low == null ? [] : spokenForms(m.norm.low)),
    ...(m.norm?.high == null ? [] : spokenForms(m.norm.high)),
    ...numbersIn(m.detail).flatMap((n) => n.values),
  ]);
  const asked = [question.text, ...question.points.map((p) => p.text)];
  return {
    answer,
    said,
    sentences,
    withheld,
    mentions,
    numbers: [
      ...mentions.flatMap((n) => n.values),
      ...numbersIn(said).flatMap((n) => n.values),
      ...asked.flatMap((text) => numbersIn(text).flatMap((n) => n.values)),
      ...measured,
      analysis.wordCount,
      question.target.minSec,
      question.target.maxSec,
    ],
  };
}

/** The text with the spans left out. */
function without(text: string, spans: readonly CharSpan[]): string {
  let from = 0;
  let rest = '';
  for (const span of spans) {
    rest += text.slice(from, Math.max(from, span.startChar));
    from = Math.max(from, span.endChar);
  }
  return rest + text.slice(from);
}
