import type { Reason } from '@interview/contracts';
import type { AudioKind } from './sniff';

export type AudioProblemCode =
  | 'audio-unreadable'
  | 'audio-empty'
  | 'audio-too-long'
  | 'audio-too-large'
  | 'needs-ffmpeg'
  | 'no-speech';

const FORMAT_NAMES: Partial<Record<AudioKind, string>> = {
  mp4: 'MP4',
  mp3: 'MP3',
  flac: 'FLAC',
  aac: 'AAC',
  aiff: 'AIFF',
  caf: 'CAF',
  amr: 'AMR',
};

/** Why a recording can have no transcript, and what to do about it. `maxSec` is the longest allowed. */
export function audioProblem(
  code: AudioProblemCode,
  context: { kind?: AudioKind; maxSec?: number } = {},
): Reason {
  const minutes = Math.floor((context.maxSec ?? 0) / 60);
  const format =
    (context.kind && FORMAT_NAMES[context.kind]) ?? 'this kind of audio';
  const messages: Record<AudioProblemCode, string> = {
    'audio-unreadable':
      'This file could not be read as a recording. Record the answer again, upload a WAV, WebM, Ogg or MP4 recording, or type the answer.',
    'audio-empty':
      'The recording is empty: it holds no sound. Check that the right microphone is chosen and record again, or type the answer.',
    'audio-too-long': `The recording is longer than ${minutes} minutes, the most that can be transcribed. Record a shorter answer, or type it.`,
    'audio-too-large':
      'The recording is too large to be transcribed. Record a shorter answer, or type it.',
    'needs-ffmpeg': `Reading ${format} needs ffmpeg, which this server does not have. Install it there (Debian and Ubuntu: apt-get install ffmpeg) and retry, or record in a browser that writes WebM, upload a WAV file, or type the answer.`,
    'no-speech':
      'We could not hear any speech in this recording. Check the microphone level and record again, or type the answer.',
  };
  return { code, message: messages[code] };
}
