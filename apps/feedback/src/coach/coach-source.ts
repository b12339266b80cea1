import type { FeedbackSource } from '@interview/contracts';

export const COACH_LABEL = 'Built-in coach, no AI model used';
/** Moves whenever the same analysis could give another text. */
const COACH_VERSION = 'coach-3';
/** @param fallbackReason why no language model wrote it, null where none is configured */
export const coachSource = (fallbackReason: string | null): FeedbackSource => ({
  kind: 'builtin-coach',
  label: COACH_LABEL,
  model: null,
  promptVersion: COACH_VERSION,
  fallbackReason,
});
