import type {
  CharSpan,
  Quote,
  Sentence,
  Transcript,
} from '@interview/contracts';

/** Longest quote, in UTF-16 units. */
export const QUOTE_CHARS = 160;

const LEADING =
  /^(?:(?:um+|uh+|erm+|er)\b[\s,.…-]+|and so\s+|(?:and|but)\s+|(?:so|well|okay|ok|like|yeah|you know|i mean),\s*)+/iu;
const CLAUSE_BREAK =
  /[,;:—–]\s|\s(?=(?:and|but|because|so|which|when|while|then|until|after)\s)/giu;

const clip = (span: CharSpan, within: CharSpan): CharSpan => ({
  startChar: Math.max(span.startChar, within.startChar),
  endChar: Math.min(span.endChar, within.endChar),
});

function withoutSpace(text: string, span: CharSpan): CharSpan {
  const part = text.slice(span.startChar, span.endChar);
  const lead = part.length - part.trimStart().length;
  return {
    startChar: span.startChar + lead,
    endChar: span.startChar + lead + part.trim().length,
  };
}

/** Leaves out "And so, um," at the start, unless nothing or the focus would be lost. */
function withoutRunIn(text: string, span: CharSpan, focus: CharSpan): CharSpan {
  const lead = LEADING.exec(text.slice(span.startChar, span.endChar))?.[0];
  const startChar = span.startChar + (lead?.length ?? 0);
  return startChar <= focus.startChar && startChar < span.endChar
    ? { startChar, endChar: span.endChar }
    : span;
}

/** Places inside the span where a clause begins. */
function clauseStarts(text: string, span: CharSpan): number[] {
  const part = text.slice(span.startChar, span.endChar);
  return [...part.matchAll(CLAUSE_BREAK)].map(
    (match) => span.startChar + match.index + match[0].length,
  );
}

/** Grows from the focus by whole clauses, then by whole words, while it stays short enough. */
function around(text: string, span: CharSpan, focus: CharSpan): CharSpan {
  const starts = [span.startChar, ...clauseStarts(text, span)];
  const ends = [...starts.slice(1), span.endChar];
  let first = starts.findLastIndex((start) => start <= focus.startChar);
  let last = ends.findIndex((end) => end >= focus.endChar);
  first = Math.max(first, 0);
  last = last < 0 ? ends.length - 1 : last;
  const size = (a: number, b: number) => (ends[b] ?? 0) - (starts[a] ?? 0);
  if (size(first, last) > QUOTE_CHARS) return aroundByWords(text, span, focus);
  for (let grew = true; grew;) {
    grew = false;
    if (last + 1 < ends.length && size(first, last + 1) <= QUOTE_CHARS) {
      last++;
      grew = true;
    } else if (first > 0 && size(first - 1, last) <= QUOTE_CHARS) {
      first--;
      grew = true;
    }
  }
  return {
    startChar: starts[first] ?? span.startChar,
    endChar: ends[last] ?? span.endChar,
  };
}

function aroundByWords(
  text: string,
  span: CharSpan,
  focus: CharSpan,
): CharSpan {
  const room = Math.max(0, QUOTE_CHARS - (focus.endChar - focus.startChar));
  let startChar = Math.max(
    span.startChar,
    focus.startChar - Math.floor(room / 3),
  );
  let endChar = Math.min(span.endChar, startChar + QUOTE_CHARS);
  const isSpace = (at: number) => /\s/.test(text.charAt(at));
  if (startChar > span.startChar && !isSpace(startChar - 1)) {
    const space = text.slice(startChar, focus.startChar).search(/\s/);
    if (space >= 0) startChar += space + 1;
  }
  if (endChar < span.endChar && !isSpace(endChar)) {
    const space = text.slice(focus.startChar, endChar).search(/\s\S*$/);
    if (space > 0) endChar = focus.startChar + space;
  }
  // One word longer than a quote may be: cut it, but not through a surrogate pair.
  if (/[\udc00-\udfff]/.test(text.charAt(startChar))) startChar++;
  if (/[\udc00-\udfff]/.test(text.charAt(endChar))) endChar--;
  return { startChar, endChar };
}

/** When the words of the span were said; of the whole sentence where words carry no times. */
function timesOf(
  transcript: Transcript,
  sentence: Sentence,
  span: CharSpan,
): { startSec: number | null; endSec: number | null } {
  const words = transcript.segments
    .flatMap((segment) => segment.words)
    .filter((w) => w.startChar < span.endChar && w.endChar > span.startChar);
  const [first, last] = [words[0], words.at(-1)];
  return first && last
    ? { startSec: first.startSec, endSec: last.endSec }
    : { startSec: sentence.startSec, endSec: sentence.endSec };
}

/**
 * The words of a sentence as a quote of at most 160 characters: the whole sentence, or the clauses
 * around `focus`. The text is always exactly what stands in the transcript at the span.
 * @param focus span of what matters in it; anything outside the sentence is ignored
 */
export function quoteOf(
  transcript: Transcript,
  sentence: Sentence,
  focus?: CharSpan,
): Quote {
  const { text } = transcript;
  const whole = withoutSpace(text, sentence);
  const clipped = focus ? clip(focus, whole) : whole;
  const useful = clipped.startChar < clipped.endChar;
  const centre =
    focus && useful
      ? clipped
      : { startChar: whole.startChar, endChar: whole.startChar + 1 };
  let span = withoutRunIn(
    text,
    whole,
    focus && useful
      ? clipped
      : { startChar: whole.endChar, endChar: whole.endChar },
  );
  if (span.endChar - span.startChar > QUOTE_CHARS) {
    const start = Math.max(centre.startChar, span.startChar);
    span = around(text, span, {
      startChar: start,
      endChar: Math.max(
        start + 1,
        Math.min(centre.endChar, start + QUOTE_CHARS),
      ),
    });
  }
  span = withoutSpace(text, span);
  const trailing = /[,;:—–\s]+$/u.exec(
    text.slice(span.startChar, span.endChar),
  );
  const endChar = span.endChar - (trailing?.[0].length ?? 0);
  if (endChar > span.startChar) span = { ...span, endChar };
  return {
    ...span,
    ...timesOf(transcript, sentence, span),
    sentenceId: sentence.id,
    text: text.slice(span.startChar, span.endChar),
  };
}
