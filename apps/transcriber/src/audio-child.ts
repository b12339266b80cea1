/** Child process: decoding and voice activity, both blocking. Started by `AudioReader`. */
import { open, writeFile } from 'node:fs/promises';
import { breathe, serveParent } from '@interview/service-kit/child';
import { decodeOpus } from './audio/decode-opus';
import { decodeWav } from './audio/decode-wav';
import type { Decoded } from './audio/decode-wav';
import { ListeningTaskSchema } from './audio/listening-task';
import type { ListeningResult, ListeningTask } from './audio/listening-task';
import { PcmSink, TooLong } from './audio/pcm-sink';
import { segmentsOf } from './audio/segments';
import { FRAME_SEC, Silero } from './audio/silero';

/** Less sound than this is no recording. */
const MIN_SEC = 0.1;

let silero: Promise<Silero> | undefined;

/** Raw samples that ffmpeg has left. */
async function readPcm(path: string, sink: PcmSink, signal: AbortSignal) {
  const file = await open(path);
  const buffer = new Float32Array(64 * 1024);
  const bytes = new Uint8Array(buffer.buffer);
  try {
    for (let at = 0; ;) {
      await breathe(signal);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
      if (bytesRead < 4) return 'ok' as const;
      sink.push(buffer.subarray(0, Math.floor(bytesRead / 4)));
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

function decode(
  task: ListeningTask,
  sink: PcmSink,
  signal: AbortSignal,
): Promise<Decoded> {
  if (task.kind === 'pcm') return readPcm(task.path, sink, signal);
  return task.kind === 'wav'
    ? decodeWav(task.path, sink, signal)
    : decodeOpus(task.path, sink, signal);
}

async function listen(
  task: ListeningTask,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<ListeningResult> {
  const startedAt = performance.now();
  const sink = new PcmSink(task.maxSec);
  let decoded: Decoded;
  try {
    decoded = await decode(task, sink, signal);
  } catch (error) {
    if (error instanceof TooLong) return { status: 'too-long' };
    throw error;
  }
  if (decoded === 'unsupported') return { status: 'unsupported' };
  if (decoded === 'unreadable' && sink.length === 0)
    return { status: 'unreadable' };
  if (sink.durationSec < MIN_SEC)
    return { status: decoded === 'truncated' ? 'unreadable' : 'empty' };
  const pcm = sink.pcm();
  await writeFile(task.pcmPath, pcm, { mode: 0o600 });
  const decodedAt = performance.now();
  silero ??= Silero.load();
  const probabilities = await (
    await silero
  ).probabilities(pcm, signal, progress);
  return {
    status: 'heard',
    durationSec: sink.durationSec,
    truncated: decoded !== 'ok',
    ...segmentsOf(probabilities, FRAME_SEC, sink.durationSec, {
      maxSec: task.segmentSec,
      padSec: task.padSec,
      pack: task.pack,
    }),
    decodeMs: decodedAt - startedAt,
    voiceActivityMs: performance.now() - decodedAt,
  };
}

serveParent({
  listen: (input, { signal, progress }) =>
    listen(ListeningTaskSchema.parse(input), signal, progress),
});
