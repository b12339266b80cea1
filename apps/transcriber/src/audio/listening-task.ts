import * as z from 'zod';

/** What the audio child is asked: decode, find the speech, leave the sound in `pcmPath`. */
export const ListeningTaskSchema = z.object({
  /** pcm: 32-bit float, 16 kHz mono, as ffmpeg leaves it. */
  kind: z.enum(['webm', 'ogg', 'wav', 'pcm']),
  path: z.string(),
  /** 32-bit little-endian float samples, 16 kHz mono. */
  pcmPath: z.string(),
  maxSec: z.number().positive(),
  /** Longest segment a recogniser can take, room around speech, whether short stretches may share one. */
  segmentSec: z.number().positive(),
  padSec: z.number().min(0),
  pack: z.boolean(),
});
export type ListeningTask = z.infer<typeof ListeningTaskSchema>;

const RegionSchema = z.object({ startSec: z.number(), endSec: z.number() });

export const ListeningResultSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('heard'),
    durationSec: z.number(),
    /** Speech without the room around it; 0 where none was found. */
    speechSec: z.number(),
    truncated: z.boolean(),
    segments: z.array(
      z.object({
        pieces: z.array(
          z.object({
            fromSec: z.number(),
            toSec: z.number(),
            speech: RegionSchema,
          }),
        ),
      }),
    ),
    /** How long the two steps took. */
    decodeMs: z.number(),
    voiceActivityMs: z.number(),
  }),
  z.object({
    status: z.enum(['empty', 'too-long', 'unreadable', 'unsupported']),
  }),
]);
export type ListeningResult = z.infer<typeof ListeningResultSchema>;
