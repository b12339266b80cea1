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
   * not exist, both only when older than `olderThanMs`. Crashes are rare: where most committed recordings
   * are unknown, it is not they that are wrong but whoever was asked, and none of them is deleted.
   */
  sweep(
    exists: (answerIds: string[]) => Promise<Set<string>>,
    olderThanMs: number,
  ): Promise<Swept>;
}

export interface Swept {
  deleted: number;
  /** Committed recordings, and how many of them are old enough to have an answer and have none. */
  recordings: number;
  unknown: number;
  /** Whether the unknown ones were left, because they are most. */
  spared: boolean;
}
