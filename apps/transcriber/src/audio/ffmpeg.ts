import { runProgram } from '../processes/run-program';
import { SAMPLE_RATE } from './pcm-sink';
import type { AudioKind } from './sniff';

/** Demuxer for each kind: named, so that ffmpeg opens nothing but what the first bytes said. */
const DEMUXERS: Record<AudioKind, string | null> = {
  webm: 'matroska',
  ogg: 'ogg',
  wav: 'wav',
  mp4: 'mov',
  mp3: 'mp3',
  flac: 'flac',
  aac: 'aac',
  aiff: 'aiff',
  caf: 'caf',
  amr: 'amr',
  unknown: null,
};

/** broken-off: it complained; what it could decode is there. */
export type FfmpegOutcome = 'decoded' | 'broken-off' | 'not-installed';

export interface FfmpegJob {
  /** Program, as a path or a name on PATH. */
  ffmpegPath: string;
  kind: AudioKind;
  path: string;
  /** Raw 32-bit float samples, 16 kHz mono. */
  pcmPath: string;
  /** ffmpeg stops a second after this much sound. */
  maxSec: number;
  deadlineMs: number;
  signal: AbortSignal;
}

/**
 * Decodes with the ffmpeg program. It reads that one file only, never the network. Rejects with the
 * signal's reason when cancelled; past the deadline it is killed.
 */
export async function decodeWithFfmpeg(job: FfmpegJob): Promise<FfmpegOutcome> {
  const { ffmpegPath, kind, path, pcmPath, maxSec, deadlineMs, signal } = job;
  const demuxer = DEMUXERS[kind];
  if (!demuxer) return 'broken-off';
  const outcome = await runProgram({
    program: ffmpegPath,
    args: [
      ...['-nostdin', '-hide_banner', '-v', 'error', '-y'],
      ...['-protocol_whitelist', 'file', '-f', demuxer, '-i', `file:${path}`],
      ...['-vn', '-sn', '-dn', '-map', '0:a:0', '-t', String(maxSec + 1)],
      ...['-ac', '1', '-ar', String(SAMPLE_RATE)],
      ...['-f', 'f32le', '-c:a', 'pcm_f32le', `file:${pcmPath}`],
    ],
    deadlineMs,
    signal,
  });
  if (!outcome.found) return 'not-installed';
  return outcome.exitCode === 0 ? 'decoded' : 'broken-off';
}

/** Whether the ffmpeg program can be run; the gateway refuses what only ffmpeg decodes where none can. */
export async function isFfmpegInstalled(ffmpegPath: string): Promise<boolean> {
  const outcome = await runProgram({
    program: ffmpegPath,
    args: ['-version'],
    deadlineMs: 5_000,
    signal: new AbortController().signal,
  });
  return outcome.found && outcome.exitCode === 0;
}
