import type { Readable } from 'node:stream';

/** A recording that has arrived and belongs to no answer yet. */
export interface StagedAudio {
  /** Local file, for looking into it. */
  readonly path: string;
  readonly bytes: number;
}

/** Byte range of a recording, both ends inclusive. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where recordings live. Nothing is kept in memory; what is committed survives a power cut. */
export interface AudioStore {
  /** Streams a recording in. Nothing of it stays when the stream breaks. */
  stage(stream: Readable): Promise<StagedAudio>;
  /** Makes a staged recording the one of this answer. */
  commit(staged: StagedAudio, answerId: string): Promise<void>;
  discard(staged: StagedAudio): Promise<void>;
  /** Null when the answer has no recording. */
  size(answerId: string): Promise<number | null>;
  read(answerId: string, range?: ByteRange): Readable;
  /** Running twice is harmless. */
  delete(answerId: string): Promise<void>;
  /**
   * Deletes what a crash has left half-stored: staged recordings, and committed ones whose answer does
   * not exist, both only when older than `olderThanMs`.
   */
  sweep(
    exists: (answerIds: string[]) => Promise<Set<string>>,
    olderThanMs: number,
  ): Promise<number>;
}
