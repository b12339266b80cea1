import type { Feedback, FeedbackStyle } from '@interview/contracts';
import type { Variants } from './phrases-opening';
import { pick } from './pick';

/** Before a move, its first letter made small. */
export const OFFERS: Variants = [
  'If you like, ',
  'When you have a moment, ',
  'One idea, to take or leave: ',
  'If it suits you, ',
  'For the next time, perhaps: ',
  'If you want to try one thing, ',
];

const smallFirst = (text: string) =>
  text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Puts feedback into the style that the person chose. Gentle: one step, offered instead of told. To the
 * point: one strength, one step. Facts, quotes and what cannot be judged stay in every style.
 */
export function inStyle(
  feedback: Feedback,
  style: FeedbackStyle,
  seed: string,
): Feedback {
  const one = feedback.nextSteps.slice(0, 1);
  if (style === 'to-the-point')
    return {
      ...feedback,
      strengths: feedback.strengths.slice(0, 1),
      nextSteps: one,
    };
  if (style === 'gentle')
    return {
      ...feedback,
      nextSteps: one.map((step) => ({
        ...step,
        move: `${pick(OFFERS, seed, 'offer')}${smallFirst(step.move)}`,
      })),
    };
  return feedback;
}
