/** A stretch of the recording, in seconds from its start. */
export interface Region {
  startSec: number;
  endSec: number;
}

/** What is cut out of the recording for the recogniser: speech with a little room around it. */
export interface Piece {
  /** Edges of the cut. */
  fromSec: number;
  toSec: number;
  /** Edges of the speech in it. */
  speech: Region;
}

/** What the recogniser hears in one go: pieces set end to end. */
export interface SpeechSegment {
  pieces: Piece[];
}

/** Rules for finding speech in frame probabilities. */
export interface SpeechRules {
  /** Speech begins at `onset`, and ends once it stays below `offset` for `hangoverSec`. */
  onset: number;
  offset: number;
  hangoverSec: number;
  /** Anything shorter is a click. */
  minSpeechSec: number;
}

/**
 * Onset and offset as the Silero authors use them. A hangover of half a second makes a region a stretch
 * between two pauses; clicks are shorter than a tenth of a second.
 */
const SPEECH_RULES: SpeechRules = {
  onset: 0.5,
  offset: 0.35,
  hangoverSec: 0.5,
  minSpeechSec: 0.1,
};

/** Speech regions from one probability per frame: hysteresis, hangover, clicks dropped. Without padding. */
export function speechRegions(
  probabilities: ArrayLike<number>,
  frameSec: number,
  rules: SpeechRules = SPEECH_RULES,
): Region[] {
  const regions: Region[] = [];
  let start: number | null = null;
  let lastSpeech = 0;
  const close = () => {
    if (start === null) return;
    if ((lastSpeech + 1 - start) * frameSec >= rules.minSpeechSec)
      regions.push({
        startSec: start * frameSec,
        endSec: (lastSpeech + 1) * frameSec,
      });
    start = null;
  };
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] ?? 0;
    if (p >= rules.onset) start ??= i;
    if (start === null) continue;
    if (p >= rules.offset) lastSpeech = i;
    else if ((i - lastSpeech) * frameSec >= rules.hangoverSec) close();
  }
  close();
  return regions;
}

/**
 * Regions of at most `maxSec`: longer ones are cut where speech is least likely, in the second half of
 * what fits, so that no part is tiny.
 */
export function cutLongRegions(
  regions: readonly Region[],
  probabilities: ArrayLike<number>,
  frameSec: number,
  maxSec: number,
): Region[] {
  return regions.flatMap((region) => {
    const parts: Region[] = [];
    let { startSec } = region;
    while (region.endSec - startSec > maxSec) {
      const cutSec = quietestFrame(
        probabilities,
        Math.ceil((startSec + maxSec / 2) / frameSec),
        // A cut at a whole frame must not lose it to rounding.
        Math.floor((startSec + maxSec) / frameSec + 1e-6),
      );
      parts.push({ startSec, endSec: cutSec * frameSec });
      startSec = cutSec * frameSec;
    }
    return [...parts, { startSec, endSec: region.endSec }];
  });
}

/** Index of the lowest probability in [from, to); the latest one of equals. */
function quietestFrame(
  probabilities: ArrayLike<number>,
  from: number,
  to: number,
): number {
  let best = from;
  for (let i = from; i < to; i++)
    if ((probabilities[i] ?? 0) <= (probabilities[best] ?? 0)) best = i;
  return best;
}

/** Gives each region up to `padSec` of room on both sides; neighbours share the gap between them. */
export function withRoom(
  regions: readonly Region[],
  padSec: number,
  durationSec: number,
): Piece[] {
  const within = regions.map(({ startSec, endSec }) => ({
    startSec,
    endSec: Math.min(endSec, durationSec),
  }));
  return within.map((speech, i) => {
    const before = within[i - 1];
    const after = within[i + 1];
    const room = (gapSec: number) => Math.max(0, Math.min(padSec, gapSec));
    return {
      fromSec:
        speech.startSec -
        room(before ? (speech.startSec - before.endSec) / 2 : speech.startSec),
      toSec:
        speech.endSec +
        room(
          after
            ? (after.startSec - speech.endSec) / 2
            : durationSec - speech.endSec,
        ),
      speech,
    };
  });
}

/** Packs pieces in order into segments of at most `maxSec` of sound; a single piece may fill one alone. */
export function packPieces(
  pieces: readonly Piece[],
  maxSec: number,
): SpeechSegment[] {
  const segments: SpeechSegment[] = [];
  for (const piece of pieces) {
    const open = segments.at(-1);
    if (open && segmentSec(open) + pieceSec(piece) <= maxSec)
      open.pieces.push(piece);
    else segments.push({ pieces: [piece] });
  }
  return segments;
}

const pieceSec = (piece: Piece) => piece.toSec - piece.fromSec;

/** Length of what the recogniser hears. */
export function segmentSec(segment: SpeechSegment): number {
  return segment.pieces.reduce((sum, piece) => sum + pieceSec(piece), 0);
}

/** All steps from probabilities to segments. `maxSec` counts the room too. */
export function segmentsOf(
  probabilities: ArrayLike<number>,
  frameSec: number,
  durationSec: number,
  options: { maxSec: number; padSec: number; pack: boolean },
): { segments: SpeechSegment[]; speechSec: number } {
  const { maxSec, padSec, pack } = options;
  const regions = speechRegions(probabilities, frameSec);
  const short = cutLongRegions(
    regions,
    probabilities,
    frameSec,
    maxSec - 2 * padSec,
  );
  const pieces = withRoom(short, padSec, durationSec);
  return {
    segments: packPieces(pieces, pack ? maxSec : 0),
    speechSec: pieces.reduce(
      (sum, { speech }) => sum + speech.endSec - speech.startSec,
      0,
    ),
  };
}

/** A stretch of what the recogniser heard, put back on the recording's clock. */
export interface Placed extends Region {
  /** Index of the piece it belongs to. */
  piece: number;
}

/**
 * Maps a word's times in a segment back to the recording. The word belongs to the piece that holds its
 * middle, and is kept inside that piece's speech; its end is never before its start.
 */
export function placeOnRecording(
  segment: SpeechSegment,
  heard: Region,
): Placed {
  const middle = (heard.startSec + heard.endSec) / 2;
  let offset = 0;
  let index = 0;
  for (const [i, piece] of segment.pieces.entries()) {
    index = i;
    if (middle < offset + pieceSec(piece)) break;
    if (i < segment.pieces.length - 1) offset += pieceSec(piece);
  }
  const piece = segment.pieces[index];
  if (!piece) return { ...heard, piece: 0 };
  const shift = piece.fromSec - offset;
  const { startSec, endSec } = piece.speech;
  const inside = (sec: number) =>
    Math.min(Math.max(sec + shift, startSec), endSec);
  return {
    startSec: inside(heard.startSec),
    endSec: inside(Math.max(heard.startSec, heard.endSec)),
    piece: index,
  };
}
