import type { StageProgress } from '@interview/contracts';
import type { Written } from './ask-model';

const CHARS_PER_TOKEN = 3.5;
/** Before this much is written, or this long, an estimate would jump about. */
const ENOUGH_CHARS = 60;
const ENOUGH_MS = 500;

/** A part of the model's work, for people who wait. */
export interface Phase {
  name: string;
  /** Characters that it usually takes, JSON and all: for an estimate only. */
  typicalChars: number;
  /** Shares of the whole at which it begins and, at most, ends. The end is only known when it is there. */
  from: number;
  to: number;
}

export const RATING: Phase = {
  name: 'Rating, sentence by sentence',
  typicalChars: 800,
  from: 0,
  to: 0.4,
};
export const WRITING: Phase = {
  name: 'Writing',
  typicalChars: 900,
  from: 0,
  to: 0.95,
};
export const WRITING_AFTER_RATING: Phase = { ...WRITING, from: RATING.to };

/** How far a text is. */
export interface WritingPace {
  /** Share of the whole, 0 to 0.95. */
  progress: number;
  /** "Writing, 12 tokens per second, about 40 s left". */
  step: string;
}

/**
 * @param chars written so far, in UTF-16 units
 * @param elapsedMs since the first of them
 */
export function writingPace(
  phase: Phase,
  chars: number,
  elapsedMs: number,
): WritingPace {
  const { name, typicalChars, from, to } = phase;
  const progress = from + (to - from) * Math.min(1, chars / typicalChars);
  if (chars < ENOUGH_CHARS || elapsedMs < ENOUGH_MS)
    return { progress, step: name };
  const charsPerSec = chars / (elapsedMs / 1_000);
  const tokens = Math.max(1, Math.round(charsPerSec / CHARS_PER_TOKEN));
  const leftSec = Math.ceil(Math.max(0, typicalChars - chars) / charsPerSec);
  const left = leftSec > 0 ? `, about ${leftSec} s left` : ', almost done';
  const unit = tokens === 1 ? 'token' : 'tokens';
  return { progress, step: `${name}, ${tokens} ${unit} per second${left}` };
}

/** Passes on what a model writes as progress, with the pace from the first of it on: loading says nothing. */
export async function* paced<T, R>(
  phase: Phase,
  written: AsyncGenerator<Written<T>, R>,
  shown: (part: T) => Pick<StageProgress, 'partialFeedback'>,
): AsyncGenerator<StageProgress, R> {
  let next = await written.next();
  const began = performance.now();
  const before = next.done ? 0 : next.value.chars;
  for (; !next.done; next = await written.next()) {
    const { part, chars } = next.value;
    const elapsedMs = performance.now() - began;
    const { step } = writingPace(phase, chars - before, elapsedMs);
    const { progress } = writingPace(phase, chars, 0);
    yield { progress, step, ...shown(part) };
  }
  return next.value;
}
