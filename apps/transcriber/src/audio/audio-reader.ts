import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reason } from '@interview/contracts';
import type { EngineDescription } from '../engines/speech-engine';
import type { ChildHost } from '@interview/service-kit';
import { audioProblem } from './audio-problem';
import { decodeWithFfmpeg } from './ffmpeg';
import { ListeningResultSchema } from './listening-task';
import type { ListeningTask } from './listening-task';
import { SAMPLE_RATE } from './pcm-sink';
import { segmentSec } from './segments';
import type { SpeechSegment } from './segments';
import { MEDIA_TYPES, sniff, SNIFF_BYTES } from './sniff';
import type { AudioKind } from './sniff';

export interface AudioReaderOptions {
  /** Host of `audio-child`. */
  child: ChildHost;
  ffmpegPath: string;
  maxSec: number;
  ffmpegDeadlineMs?: number;
}

export interface ReadRequest {
  path: string;
  /** A folder of this job's own, removed by the caller. */
  workDir: string;
  /** How the recogniser wants its segments, see EngineDescription. */
  cut: Pick<EngineDescription, 'segmentSec' | 'padSec' | 'pack'>;
  signal: AbortSignal;
  /** Share of the listening 0..1 that is done. */
  onProgress?: (share: number) => void;
}

/** A recording, decoded, with the speech found in it (never empty). */
export interface ReadAudio {
  mediaType: string;
  durationSec: number;
  speechSec: number;
  /** The file breaks off or is damaged; this is what it holds. */
  truncated: boolean;
  segments: SpeechSegment[];
  decodeMs: number;
  voiceActivityMs: number;
  /** Sound of a segment, 16 kHz mono. */
  samplesOf(segment: SpeechSegment): Promise<Float32Array>;
}

export type ReadOutcome =
  | { status: 'read'; audio: ReadAudio }
  | { status: 'not-possible'; reason: Reason };

const FOR_THE_CHILD = ['webm', 'ogg', 'wav'] as const;
const isForTheChild = (
  kind: AudioKind,
): kind is (typeof FOR_THE_CHILD)[number] =>
  FOR_THE_CHILD.some((known) => known === kind);

/** Turns an untrusted file into sound and speech segments; all blocking work is done by other processes. */
export class AudioReader {
  constructor(private readonly options: AudioReaderOptions) {}

  async read(request: ReadRequest): Promise<ReadOutcome> {
    const { path, workDir } = request;
    const { maxSec } = this.options;
    const kind = await kindOf(path);
    const refuse = (code: Parameters<typeof audioProblem>[0]): ReadOutcome => ({
      status: 'not-possible',
      reason: audioProblem(code, { kind, maxSec }),
    });
    if ((await stat(path)).size === 0) return refuse('audio-empty');
    if (kind === 'unknown') return refuse('audio-unreadable');

    const pcmPath = join(workDir, 'sound.f32');
    let result = isForTheChild(kind)
      ? await this.listen({ kind, path, pcmPath }, request)
      : ({ status: 'unsupported' } as const);
    if (result.status === 'unsupported') {
      const rawPath = join(workDir, 'ffmpeg.f32');
      const outcome = await this.decodeElsewhere(kind, rawPath, request);
      if (outcome === 'not-installed') return refuse('needs-ffmpeg');
      const broken = outcome === 'broken-off';
      if (broken && !(await holdsSound(rawPath)))
        return refuse('audio-unreadable');
      result = await this.listen(
        { kind: 'pcm', path: rawPath, pcmPath },
        request,
      );
      if (result.status === 'heard') result.truncated = broken;
    }
    if (result.status === 'too-long') return refuse('audio-too-long');
    if (result.status === 'empty') return refuse('audio-empty');
    if (result.status !== 'heard') return refuse('audio-unreadable');
    if (result.segments.length === 0) return refuse('no-speech');
    return {
      status: 'read',
      audio: {
        ...result,
        mediaType: MEDIA_TYPES[kind],
        samplesOf: (segment) => readSamples(pcmPath, segment),
      },
    };
  }

  stop(): Promise<void> {
    return this.options.child.stop();
  }

  private async listen(
    source: Pick<ListeningTask, 'kind' | 'path' | 'pcmPath'>,
    request: ReadRequest,
  ) {
    const task: ListeningTask = {
      ...source,
      maxSec: this.options.maxSec,
      ...request.cut,
    };
    return ListeningResultSchema.parse(
      await this.options.child.call('listen', task, {
        signal: request.signal,
        onProgress: (share) => request.onProgress?.(Number(share)),
      }),
    );
  }

  private decodeElsewhere(
    kind: AudioKind,
    pcmPath: string,
    { path, signal }: ReadRequest,
  ) {
    return decodeWithFfmpeg({
      ffmpegPath: this.options.ffmpegPath,
      kind,
      path,
      pcmPath,
      maxSec: this.options.maxSec,
      deadlineMs: this.options.ffmpegDeadlineMs ?? 120_000,
      signal,
    });
  }
}

async function kindOf(path: string): Promise<AudioKind> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(
      new Uint8Array(SNIFF_BYTES),
      0,
      SNIFF_BYTES,
      0,
    );
    return sniff(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

const holdsSound = (path: string) =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  );

/** Cuts a segment's pieces out of the decoded sound and sets them end to end. */
async function readSamples(
  pcmPath: string,
  segment: SpeechSegment,
): Promise<Float32Array> {
  const file = await open(pcmPath);
  const out = new Float32Array(
    Math.ceil(segmentSec(segment) * SAMPLE_RATE) + segment.pieces.length,
  );
  let used = 0;
  try {
    for (const { fromSec, toSec } of segment.pieces) {
      const from = Math.round(fromSec * SAMPLE_RATE);
      const samples = Math.round(toSec * SAMPLE_RATE) - from;
      const { bytesRead } = await file.read(
        new Uint8Array(out.buffer, used * 4, samples * 4),
        0,
        samples * 4,
        from * 4,
      );
      used += Math.floor(bytesRead / 4);
    }
  } finally {
    await file.close();
  }
  return out.subarray(0, used);
}
