import type { StoryPart } from '@interview/contracts';
import { saidPattern } from './plain-text';

/** After Bangerter et al. 2014: what a sentence of an answer does. */
export type SentenceKind = 'story' | 'plan' | 'self' | 'opinion' | 'general';

const PLAN = saidPattern('would|(?:i|we) will|i am going to');
const SELF = saidPattern(
  'i am|i have always|i (?:really )?(?:like|love|enjoy|prefer|care about|want to)|my (?:strength|strengths|weakness|style|passion)',
);
const OPINION = saidPattern(
  'i (?:think|believe|feel|find|guess|would say)|in my (?:opinion|view|eyes)|for me|(?:it|that) is (?:\\p{L}+ )?(?:important|essential|key|normal|good|bad)',
);

const has = (pattern: RegExp, text: string) => text.search(pattern) >= 0;

/**
 * Kind of a sentence by its cues: a plan before a story before an opinion before a self-description; else general.
 *
 * @param text its plain words as they are said @param isEpisode whether it tells of one case
 */
export function sentenceKind(
  text: string,
  part: StoryPart | null,
  isEpisode: boolean,
): SentenceKind {
  if (has(PLAN, text)) return 'plan';
  if (part !== null || isEpisode) return 'story';
  if (has(OPINION, text)) return 'opinion';
  return has(SELF, text) ? 'self' : 'general';
}
