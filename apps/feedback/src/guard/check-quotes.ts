import type { Feedback, Quote } from '@interview/contracts';
import type { Grounds } from './grounds';

/** Every quote of a feedback, wherever it stands. */
export const quotesOf = (feedback: Feedback): Quote[] => [
  ...feedback.strengths.map((s) => s.quote),
  ...feedback.nextSteps.flatMap((s) => s.quote ?? []),
  ...(feedback.rewrite ? [feedback.rewrite.original] : []),
  ...(feedback.modelRatings ?? []).flatMap((rating) => rating.quotes),
  ...(feedback.contest?.heard ? [feedback.contest.heard] : []),
];

/** Faults of the quotes: each must stand in the answer at its span, inside the sentence it names. */
export function quoteFaults(feedback: Feedback, grounds: Grounds): string[] {
  return quotesOf(feedback).flatMap((quote) => {
    const sentence = grounds.sentences.find((s) => s.id === quote.sentenceId);
    if (!sentence) return [`${quote.sentenceId}: there is no such sentence`];
    const exact =
      grounds.answer.slice(quote.startChar, quote.endChar) === quote.text;
    const inside =
      quote.startChar >= sentence.startChar &&
      quote.endChar <= sentence.endChar;
    return exact && inside && quote.text !== ''
      ? []
      : [`${quote.sentenceId}: the quote is not what was said`];
  });
}
