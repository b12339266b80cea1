import type { StoryPart } from '@interview/contracts';
import { EPISODE } from './cue-words';
import { plainPattern } from './plain-text';

/** After Bangerter et al. 2014: what a sentence of an answer does. */
export type SentenceKind = 'story' | 'plan' | 'self' | 'opinion' | 'general';

const PLAN = plainPattern(
  "would|i'd|we'd|i will|i'll|we'll|i am going to|i'm going to",
);
const SELF = plainPattern(
  "i am|i'm|i have always|i've always|i (?:really )?(?:like|love|enjoy|prefer|care about|want to)|my (?:strength|strengths|weakness|style|passion)",
);
const OPINION = plainPattern(
  "i (?:think|believe|feel|find|guess|would say)|in my (?:opinion|view|eyes)|for me|(?:it is|it's|that's|that is) (?:\\p{L}+ )?(?:important|essential|key|normal|good|bad)",
);

const has = (pattern: RegExp, text: string) => text.search(pattern) >= 0;

/** Kind of a plain sentence by its cues: a plan before a story before a self-description before an opinion; else general. */
export function sentenceKind(
  text: string,
  part: StoryPart | null,
): SentenceKind {
  if (has(PLAN, text)) return 'plan';
  if (part !== null || has(EPISODE, text)) return 'story';
  if (has(OPINION, text)) return 'opinion';
  return has(SELF, text) ? 'self' : 'general';
}
