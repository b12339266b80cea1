import { CUES } from './empathy-cues';
import type { Cues } from './empathy-cues';

/** None, weak, strong. */
export type Level = 0 | 1 | 2;

/** Marks of criticism that supports. */
export interface SupportiveTraits {
  /** Takes the reader's side of it into account. */
  empathic: boolean;
  /** Leaves a choice. */
  choice: boolean;
  /** Names a thing that can be done and seen. */
  clearObjective: boolean;
  /** Speaks about the work, not the person. */
  noPersonStatement: boolean;
  /** No criticism without a way on. */
  pairedWithTip: boolean;
  considerateTone: boolean;
}

export interface Empathy {
  emotionalReaction: Level;
  interpretation: Level;
  exploration: Level;
  traits: SupportiveTraits;
  /** For ranking one text against another; no unit, no norm. */
  score: number;
}

/** Traits that a text needs to pass, of six. */
const TRAITS_NEEDED = 5;
/** Weights of the score: a harsh word undoes what a warm one did. */
const HARSH = 1;
const PERSON = 1.2;
const MOST_COUNTED = 4;

const count = (text: string, pattern: RegExp) =>
  Math.min(MOST_COUNTED, text.match(pattern)?.length ?? 0);

const level = (weak: boolean, strong: boolean): Level =>
  strong ? 2 : weak ? 1 : 0;

/**
 * Reads how a text meets its reader, by words alone: a check on our own texts, never a rating of anybody.
 * People agree little on empathy (arXiv 2406.11250), so the score ranks and the parts explain.
 */
export function empathyOf(text: string): Empathy {
  const found = Object.fromEntries(
    Object.entries(CUES).map(([name, pattern]) => [name, count(text, pattern)]),
  ) as Record<keyof Cues, number>;
  const emotionalReaction = level(found.warmth > 0, found.respect > 0);
  const interpretation = level(
    found.takenUp > 0,
    found.takenUp > 0 && found.understood > 0,
  );
  const exploration = level(
    found.invitation > 0 || text.includes('?'),
    found.openQuestion > 0,
  );
  const traits: SupportiveTraits = {
    empathic: emotionalReaction > 0 || interpretation > 0,
    choice: found.choice > 0 || found.openQuestion > 0,
    clearObjective: found.objective > 0,
    noPersonStatement: found.person === 0,
    pairedWithTip:
      found.critique === 0 || found.objective > 0 || found.choice > 0,
    considerateTone: found.harsh === 0,
  };
  const supportive = Object.values(traits).filter(Boolean).length;
  return {
    emotionalReaction,
    interpretation,
    exploration,
    traits,
    score:
      (emotionalReaction + interpretation + exploration) / 2 +
      supportive / 2 +
      (found.warmth + found.respect + found.choice) / 8 -
      HARSH * found.harsh -
      PERSON * found.person,
  };
}

/**
 * Why feedback may not go out as it is, as ends of sentences for a second try; empty when it passes.
 * @param parts the whole of its own words, in order
 * @param feelingStated whether the person named a feeling; only then one is to be taken up
 */
export function empathyFaults(
  parts: readonly string[],
  feelingStated: boolean,
): string[] {
  const empathy = empathyOf(parts.join(' '));
  const { traits } = empathy;
  const kept = Object.values(traits).filter(Boolean).length;
  return [
    ...(feelingStated && empathy.emotionalReaction === 0
      ? ['it passes over the feeling that was named']
      : []),
    ...(empathy.interpretation === 0
      ? ['it takes up nothing of what was said']
      : []),
    ...(empathy.exploration === 0 && !traits.choice
      ? ['it asks nothing and leaves no choice']
      : []),
    ...coldFaults(parts),
    ...(kept < TRAITS_NEEDED ? ['it gives too little support'] : []),
  ];
}

/** The worse half of these: what would hurt, not what is only missing. */
export function coldFaults(parts: readonly string[]): string[] {
  const { traits } = empathyOf(parts.join(' '));
  return [
    ...(traits.noPersonStatement ? [] : ['it speaks about the person']),
    ...(traits.considerateTone ? [] : ['its tone is harsh']),
    ...(traits.pairedWithTip ? [] : ['it criticises without a way on']),
  ];
}
