import * as z from 'zod';

export const DTYPES = ['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4'] as const;

/** Everything the child needs to load a model from disk; it never reaches for the network. */
export const WhisperModelSchema = z.object({
  modelsDir: z.string(),
  modelId: z.string(),
  dtype: z.enum(DTYPES),
  threads: z.int().min(1),
});
export type WhisperModel = z.infer<typeof WhisperModelSchema>;

export const WhisperTaskSchema = z.object({
  model: WhisperModelSchema,
  /** 16 kHz mono. */
  pcm: z.custom<Float32Array>((value) => value instanceof Float32Array),
  /** Primary language subtag: "en". */
  language: z.string(),
});
export type WhisperTask = z.infer<typeof WhisperTaskSchema>;

/** What loading says about the model. */
export const WhisperLoadedSchema = z.object({
  /** Primary language subtags; null: English only. */
  languages: z.array(z.string()).nullable(),
  libraryVersion: z.string(),
});
export type WhisperLoaded = z.infer<typeof WhisperLoadedSchema>;

export const WhisperWordsSchema = z.array(
  z.object({
    text: z.string(),
    startSec: z.number(),
    endSec: z.number(),
    confidence: z.number().nullable(),
  }),
);
