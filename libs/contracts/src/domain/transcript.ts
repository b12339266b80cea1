import * as z from 'zod';

/** Half-open range of UTF-16 code units in the transcript's text. */
export const CharSpanSchema = z.object({
  startChar: z.int().min(0),
  endChar: z.int().min(0),
});
export type CharSpan = z.infer<typeof CharSpanSchema>;

/** Seconds from the start of the recording. */
const time = z.number().min(0);

export const WordSchema = CharSpanSchema.extend({
  /** As written in the transcript, without the punctuation around it. */
  text: z.string().min(1),
  startSec: time,
  endSec: time,
  /** The recogniser's own probability 0..1; null where it gives none. */
  confidence: z.number().min(0).max(1).nullable(),
});
export type Word = z.infer<typeof WordSchema>;

/** A stretch of speech between two pauses. */
export const SegmentSchema = CharSpanSchema.extend({
  startSec: time,
  endSec: time,
  words: z.array(WordSchema),
});
export type Segment = z.infer<typeof SegmentSchema>;

export const SpeechEngineNameSchema = z.enum(['whisper', 'pocketsphinx']);
export type SpeechEngineName = z.infer<typeof SpeechEngineNameSchema>;

export const TranscriptSchema = z.object({
  /** typed: written by the person. speech: recognised. corrected: recognised, then mended or confirmed by the person. */
  source: z.enum(['typed', 'speech', 'corrected']),
  text: z.string(),
  /** BCP 47 tag. */
  language: z.string(),
  /** Empty for typed answers: nothing was timed. */
  segments: z.array(SegmentSchema),
  /** Length of the recording, and of the speech found in it; null for typed answers. */
  durationSec: time.nullable(),
  speechSec: time.nullable(),
  /** Null for typed answers. A draft engine mishears often: its words are read only once the person has confirmed them. */
  engine: z
    .object({
      name: SpeechEngineNameSchema,
      model: z.string(),
      version: z.string(),
      draft: z.boolean(),
    })
    .nullable(),
});
export type Transcript = z.infer<typeof TranscriptSchema>;
