import type { Feedback, NextStep, PartialFeedback } from '@interview/contracts';
import { type RewritePart, rewriteParts } from './rewrite-parts';

export interface HeroStep extends NextStep {
  /** Number of its quote, after those of the strengths; null without a quote. */
  readonly pin: number | null;
}

/** What the hero shows now, and which places it keeps for what is still to come. */
export interface HeroView {
  readonly writing: boolean;
  /** Null while it is still to come. */
  readonly acknowledgement: string | null;
  readonly strengths: Feedback['strengths'];
  /** Places of strengths that may still come, from 0: a place keeps its number until it is filled. */
  readonly strengthsToCome: readonly number[];
  readonly steps: readonly HeroStep[];
  readonly stepsToCome: boolean;
  readonly question: string | null;
  readonly questionToCome: boolean;
  readonly rewrite: readonly RewritePart[];
  /** Quotes that are shown; every one of them was found in the answer. */
  readonly quotes: number;
}

const PLACES = [0, 1];

/** Finished feedback as it stands, or what is written and checked of it so far. */
export function heroView(
  feedback: Feedback | undefined,
  partial: PartialFeedback = {},
): HeroView {
  const writing = feedback === undefined;
  const given: PartialFeedback = feedback ?? partial;
  const strengths = given.strengths ?? [];
  let pin = strengths.length;
  const steps = (given.nextSteps ?? []).map((step) => ({
    ...step,
    pin: step.quote ? (pin += 1) : null,
  }));
  const stepsToCome = writing && given.nextSteps === undefined;
  // Strengths come before steps, so steps say that the strengths are complete.
  const strengthsToCome = stepsToCome
    ? PLACES.filter((place) => place >= strengths.length)
    : [];
  return {
    writing,
    acknowledgement: given.acknowledgement ?? null,
    strengths,
    strengthsToCome,
    steps,
    stepsToCome,
    question: given.question ?? null,
    questionToCome: writing && given.question === undefined,
    rewrite: rewriteParts(given.rewrite?.text ?? ''),
    quotes: pin,
  };
}

/** How many gaps a rewrite leaves to the person. */
export function gapText(rewrite: readonly RewritePart[]): string {
  const gaps = rewrite.filter(({ blank }) => blank).length;
  if (gaps === 0) return '';
  return gaps === 1
    ? 'The dashed gap is yours to fill.'
    : 'The dashed gaps are yours to fill.';
}

/** Where the quotes stand, `spoken` or typed; empty without one. */
export function quoteCheck(
  { quotes, writing }: HeroView,
  spoken: boolean,
): string {
  const where = spoken ? 'your recording' : 'your answer';
  if (quotes === 0) return '';
  if (writing)
    return `${quotes} ${quotes === 1 ? 'quote' : 'quotes'} so far, found in ${where}`;
  if (quotes === 1) return `The quote was found in ${where}`;
  return `${quotes === 2 ? 'Both' : `All ${quotes}`} quotes were found in ${where}`;
}

/** The newest part, for those who hear the page: one short sentence a part. The end is told by the stage strip. */
export function heroNews(view: HeroView): string {
  if (!view.writing) return '';
  if (view.question !== null) return 'A question to think about is written.';
  if (!view.stepsToCome)
    return view.steps.length > 0
      ? 'The next step is written.'
      : 'What worked is written.';
  if (view.strengths.length > 0)
    return view.strengths.length === 1
      ? 'One thing that worked is written.'
      : 'Two things that worked are written.';
  return view.acknowledgement === null
    ? ''
    : 'The opening of your feedback is written.';
}
