import type { SpeechEngineName } from '@interview/contracts';

/** A word as an engine hears it, in seconds from the start of the sound it was given. */
export interface HeardWord {
  /** As it is to be written, punctuation included. */
  text: string;
  startSec: number;
  endSec: number;
  /** The engine's own probability of this word 0..1; null where it gives none. */
  confidence: number | null;
}

export interface EngineDescription {
  name: SpeechEngineName;
  model: string;
  version: string;
  /** Mishears often: nothing is analysed before the person has checked the words. */
  draft: boolean;
  /**
   * How it wants to be given speech: longest sound at a time, room around speech (recognisers lose the first
   * sound of a word that is cut too close), and whether short stretches may be set end to end.
   */
  segmentSec: number;
  padSec: number;
  pack: boolean;
}

export interface TranscribeOptions {
  /** BCP 47 tag of what is spoken. */
  language: string;
  signal: AbortSignal;
  /** Share 0..1 of this sound that is done; never goes back. */
  onProgress?: (share: number) => void;
}

/** Port: turns a stretch of speech into words. Adapters: whisper, pocketsphinx, and a fake for tests. */
export interface SpeechEngine {
  describe(): EngineDescription;
  /** Whether it knows the language of a BCP 47 tag. */
  hears(language: string): boolean;
  /**
   * Words in the order of their start, inside the sound's length; none for digital silence.
   * @param pcm 16 kHz mono, −1..1, at most `segmentSec` long
   * @throws the signal's reason within about a second of being cancelled; anything else may be tried again
   */
  transcribe(
    pcm: Float32Array,
    options: TranscribeOptions,
  ): Promise<HeardWord[]>;
  /** Ends every process; later calls are refused. */
  stop(): Promise<void>;
}

/** Language part of a BCP 47 tag: "en" of "en-GB". */
export const primaryLanguage = (tag: string): string =>
  tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** Quieter than any microphone's own noise (−80 dB): no sound has been recorded. */
const SILENCE = 1e-4;

/** No sample is above the floor: an engine would only invent words. */
export const isSilent = (pcm: Float32Array): boolean =>
  pcm.every((sample) => Math.abs(sample) < SILENCE);
