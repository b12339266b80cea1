import type {
  Analysis,
  CharSpan,
  Evidence,
  StoryPart,
  Transcript,
  Word,
} from '@interview/contracts';
import type { Pin } from '../feedback/feedback-pins';

/** Below this the recogniser itself doubts the word. */
const UNSURE_BELOW = 0.5;

/** The smallest piece of text with one look. */
export interface Run {
  readonly text: string;
  readonly startChar: number;
  readonly filler: boolean;
  readonly unsure: boolean;
  /** Times of the word it belongs to; null where nothing was timed. */
  readonly startSec: number | null;
  readonly endSec: number | null;
  /** Length of the pause that follows; null where none does. */
  readonly pauseSec: number | null;
}

/** Neighbouring runs under one stroke of the marker, or under none. */
export interface Stroke {
  readonly pin: number | null;
  /** Lit because a measure or a point shows where it looked. */
  readonly lit: boolean;
  /** The pin's number stands behind this stroke. */
  readonly pinEnds: boolean;
  readonly runs: readonly Run[];
}

/** Neighbouring sentences of one story part. */
export interface Block {
  readonly part: StoryPart | null;
  readonly startSec: number | null;
  readonly strokes: readonly Stroke[];
}

export interface Markings {
  readonly transcript: Transcript;
  readonly analysis: Analysis | undefined;
  readonly pins: readonly Pin[];
  readonly lit: readonly CharSpan[];
}

/** Cuts the transcript at every edge of a mark and gathers the pieces by story part. */
export function transcriptBlocks(markings: Markings): Block[] {
  const { transcript, analysis, pins, lit } = markings;
  const words = timedWords(transcript);
  const fillers = evidenceOf(analysis, 'fillers');
  const pauses = pausesAfter(
    transcript.text,
    words,
    evidenceOf(analysis, 'pauses'),
  );
  const parts = partSpans(transcript.text, analysis);
  const spans: CharSpan[] = [
    ...words,
    ...[...pauses.keys()].map((at) => ({ startChar: at, endChar: at })),
    ...fillers,
    ...lit,
    ...pins.map(({ quote }) => quote),
  ];
  return parts.map(({ part, span }) => {
    const pieces = cut(transcript.text, span, spans).map((piece) => {
      const word = words.find((w) => within(piece, w));
      const pin = pins.find(({ quote }) => within(piece, quote));
      return {
        pin: pin?.number ?? null,
        pinEnds: pin !== undefined && piece.endChar === pin.quote.endChar,
        lit: lit.some((other) => within(piece, other)),
        run: {
          text: transcript.text.slice(piece.startChar, piece.endChar),
          startChar: piece.startChar,
          filler: fillers.some((filler) => within(piece, filler)),
          unsure: word !== undefined && (word.confidence ?? 1) < UNSURE_BELOW,
          startSec: word?.startSec ?? null,
          endSec: word?.endSec ?? null,
          pauseSec: pauses.get(piece.endChar) ?? null,
        },
      };
    });
    return {
      part,
      startSec: words.find((word) => within(word, span))?.startSec ?? null,
      strokes: gather(pieces),
    };
  });
}

interface Piece {
  readonly pin: number | null;
  readonly pinEnds: boolean;
  readonly lit: boolean;
  readonly run: Run;
}

function gather(pieces: readonly Piece[]): Stroke[] {
  const strokes: (Omit<Stroke, 'runs' | 'pinEnds'> & {
    runs: Run[];
    pinEnds: boolean;
  })[] = [];
  for (const { pin, lit, pinEnds, run } of pieces) {
    const last = strokes.at(-1);
    if (last && last.pin === pin && last.lit === lit) {
      last.runs.push(run);
      last.pinEnds ||= pinEnds;
    } else strokes.push({ pin, lit, pinEnds, runs: [run] });
  }
  return strokes;
}

/** Words with times whose place in the text still holds. */
function timedWords({ segments, text }: Transcript): Word[] {
  return segments
    .flatMap(({ words }) => words)
    .filter(
      ({ startChar, endChar }) => startChar < endChar && endChar <= text.length,
    );
}

function evidenceOf(
  analysis: Analysis | undefined,
  id: 'fillers' | 'pauses',
): readonly Evidence[] {
  return (
    analysis?.measures.find((measure) => measure.id === id)?.evidence ?? []
  );
}

/** Pauses by where they stand in the text: after the last word that had ended, and its punctuation. */
function pausesAfter(
  text: string,
  words: readonly Word[],
  pauses: readonly Evidence[],
): Map<number, number> {
  const after = new Map<number, number>();
  for (const { startSec, endSec } of pauses) {
    if (startSec === null || endSec === null) continue;
    const word = words.findLast((w) => w.endSec <= startSec + 0.02);
    if (!word) continue;
    const [marks = ''] =
      /^[^\s\p{L}\p{N}]*/u.exec(text.slice(word.endChar)) ?? [];
    after.set(word.endChar + marks.length, endSec - startSec);
  }
  return after;
}

/** Stretches of one story part that cover the whole text; one stretch without a part before analysis. */
function partSpans(
  text: string,
  analysis: Analysis | undefined,
): { part: StoryPart | null; span: CharSpan }[] {
  const sentences = (analysis?.sentences ?? []).filter(
    ({ endChar }) => endChar <= text.length,
  );
  const spans: { part: StoryPart | null; span: CharSpan }[] = [];
  sentences.forEach(({ part, startChar }, index) => {
    const next = sentences[index + 1];
    const endChar = next?.startChar ?? text.length;
    const last = spans.at(-1);
    if (last && last.part === part)
      last.span = { startChar: last.span.startChar, endChar };
    else
      spans.push({
        part,
        span: { startChar: index === 0 ? 0 : startChar, endChar },
      });
  });
  return spans.length > 0
    ? spans
    : [{ part: null, span: { startChar: 0, endChar: text.length } }];
}

function cut(
  text: string,
  span: CharSpan,
  spans: readonly CharSpan[],
): CharSpan[] {
  const edges = new Set([span.startChar, span.endChar]);
  for (const { startChar, endChar } of spans)
    for (const edge of [startChar, endChar])
      if (edge > span.startChar && edge < span.endChar) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted
    .slice(1)
    .map((endChar, index) => ({ startChar: sorted[index], endChar }))
    .filter(({ startChar, endChar }) => startChar < endChar && text.length > 0);
}

function within(inner: CharSpan, outer: CharSpan): boolean {
  return inner.startChar >= outer.startChar && inner.endChar <= outer.endChar;
}
