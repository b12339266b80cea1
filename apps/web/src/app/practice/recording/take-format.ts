import { wavHeader } from './wav';

const PCM_RATE_HZ = 16_000;

/** How this browser can record. */
export type TakeFormat =
  | { readonly kind: 'encoded'; readonly mediaType: string }
  | { readonly kind: 'pcm'; readonly mediaType: 'audio/wav' };

export interface RecordingFeatures {
  /** MediaRecorder.isTypeSupported; null where there is no MediaRecorder. */
  readonly records: ((mediaType: string) => boolean) | null;
  readonly worklet: boolean;
}

const OPUS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];

/** Opus where the browser writes it, else plain samples; null where neither is there. */
export function pickFormat(features: RecordingFeatures): TakeFormat | null {
  const opus = OPUS.find((mediaType) => features.records?.(mediaType));
  if (opus !== undefined) return { kind: 'encoded', mediaType: opus };
  return features.worklet ? { kind: 'pcm', mediaType: 'audio/wav' } : null;
}

/** One file from the chunks of a take, also of a take that was cut off. */
export function assembleTake(
  kind: TakeFormat['kind'],
  mediaType: string,
  chunks: readonly Blob[],
): Blob {
  const type = mediaType.split(';')[0];
  if (kind === 'encoded') return new Blob([...chunks], { type });
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.size, 0);
  return new Blob([wavHeader(bytes, PCM_RATE_HZ), ...chunks], { type });
}

/** File name for the upload; the server looks at the content, people at the name. */
export function takeFileName(mediaType: string): string {
  if (mediaType.includes('wav')) return 'answer.wav';
  return mediaType.includes('ogg') ? 'answer.ogg' : 'answer.webm';
}
