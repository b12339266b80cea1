import { open } from 'node:fs/promises';
import { breathe } from '@interview/service-kit/child';
import { SAMPLE_RATE } from './pcm-sink';
import type { PcmSink } from './pcm-sink';
import { Resampler } from './resample';
import { monoSamples, readWavHeader } from './wav';

const HEAD_BYTES = 64 * 1024;
const CHUNK_FRAMES = 64 * 1024;

/** How a decoder ended. unsupported: not for us, ffmpeg may know it. */
export type Decoded = 'ok' | 'truncated' | 'unsupported' | 'unreadable';

/** Decodes a PCM or float WAV file of any rate and number of channels into the sink. */
export async function decodeWav(
  path: string,
  sink: PcmSink,
  signal: AbortSignal,
): Promise<Decoded> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(HEAD_BYTES, size));
    await file.read(head, 0, head.length, 0);
    const header = readWavHeader(head, size);
    if (header.status === 'compressed') return 'unsupported';
    if (header.status === 'broken') return 'unreadable';
    const { format } = header;
    const resampler = new Resampler(format.sampleRate, SAMPLE_RATE);
    const buffer = Buffer.alloc(CHUNK_FRAMES * format.frameBytes);
    for (let at = 0; at < format.dataBytes;) {
      await breathe(signal);
      const { bytesRead } = await file.read(
        buffer,
        0,
        Math.min(buffer.length, format.dataBytes - at),
        format.dataOffset + at,
      );
      if (bytesRead === 0) break;
      sink.push(
        resampler.push(monoSamples(buffer.subarray(0, bytesRead), format)),
      );
      at += bytesRead;
    }
    sink.push(resampler.flush());
    return format.truncated ? 'truncated' : 'ok';
  } finally {
    await file.close();
  }
}
