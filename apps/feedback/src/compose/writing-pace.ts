/** Characters of a draft as models write it, JSON and all: for an estimate only. */
const TYPICAL_CHARS = 900;
const CHARS_PER_TOKEN = 3.5;
/** Before this much is written, or this long, an estimate would jump about. */
const ENOUGH_CHARS = 60;
const ENOUGH_MS = 500;
/** The end is only known when it is there. */
const MOST_SHARE = 0.95;

/** How far a text is, for people who wait. */
export interface WritingPace {
  /** Share of a typical text, 0 to 0.95. */
  progress: number;
  /** "Writing, 12 tokens per second, about 40 s left". */
  step: string;
}

/**
 * @param chars written so far, in UTF-16 units
 * @param elapsedMs since the first of them
 */
export function writingPace(chars: number, elapsedMs: number): WritingPace {
  const progress = Math.min(MOST_SHARE, chars / TYPICAL_CHARS);
  if (chars < ENOUGH_CHARS || elapsedMs < ENOUGH_MS)
    return { progress, step: 'Writing' };
  const charsPerSec = chars / (elapsedMs / 1_000);
  const tokens = Math.max(1, Math.round(charsPerSec / CHARS_PER_TOKEN));
  const leftSec = Math.ceil(Math.max(0, TYPICAL_CHARS - chars) / charsPerSec);
  const left = leftSec > 0 ? `, about ${leftSec} s left` : ', almost done';
  const unit = tokens === 1 ? 'token' : 'tokens';
  return { progress, step: `Writing, ${tokens} ${unit} per second${left}` };
}
