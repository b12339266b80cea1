import type { Feedback, Quote } from '@interview/contracts';

export interface Pin {
  /** The same number stands in the feedback and in the transcript. */
  readonly number: number;
  readonly quote: Quote;
}

/** Quotes of the feedback in reading order: strengths first, then next steps. */
export function pinsOf(feedback: Feedback | undefined): Pin[] {
  if (!feedback) return [];
  return [
    ...feedback.strengths.map(({ quote }) => quote),
    ...feedback.nextSteps.flatMap(({ quote }) => (quote ? [quote] : [])),
  ].map((quote, index) => ({ number: index + 1, quote }));
}
