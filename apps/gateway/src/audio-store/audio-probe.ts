import {
  ADTS,
  FilePathSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import { LIMITS } from '@interview/contracts';
import { ProblemException } from '../http/problem';
import { findMissingBytes } from './missing-bytes';

export interface ProbedAudio {
  /** By content, for example audio/webm. */
  mediaType: string;
  durationSec: number;
  /** Only ffmpeg can decode it. */
  needsFfmpeg: boolean;
}

/** Named one by one: a playlist format would open whatever other file it names. */
const FORMATS = [WEBM, MATROSKA, OGG, WAVE, MP4, QTFF, MP3, FLAC, ADTS];
/** Shorter than this there is nothing to hear, in seconds. */
const LEAST_SEC = 0.2;
/** What transcribers decode on their own. */
const OWN_CODECS = /^(opus|pcm-|ulaw|alaw)/;

/**
 * Looks into a recording, by content and never by name.
 * @throws ProblemException 415 or 422 that says what to do.
 */
export async function probeAudio(
  path: string,
  bytes: number,
): Promise<ProbedAudio> {
  if (bytes === 0) {
    throw new ProblemException(
      422,
      'audio-empty',
      'The recording is empty. Check that the microphone is allowed, then record again.',
    );
  }
  const missing = await findMissingBytes(path, bytes);
  if (missing > 0) {
    throw new ProblemException(
      422,
      'audio-truncated',
      `The recording is cut off: at least ${missing} more bytes belong to it. Send the whole file again.`,
    );
  }
  const input = new Input({
    source: new FilePathSource(path),
    formats: FORMATS,
  });
  try {
    const track = await readable(() => input.getPrimaryAudioTrack());
    if (!track) {
      throw new ProblemException(
        415,
        'no-audio-track',
        'The file has no sound in it. Send a recording: WebM, Ogg, WAV or MP4.',
      );
    }
    const durationSec = await readable(() => track.computeDuration());
    checkLength(durationSec);
    const mimeType = await readable(() => input.getMimeType());
    return {
      mediaType: mimeType.replace(/;.*$/, '').replace(/^video\//, 'audio/'),
      durationSec,
      needsFfmpeg: !track.codec || !OWN_CODECS.test(track.codec),
    };
  } finally {
    input.dispose();
  }
}

function checkLength(durationSec: number): void {
  if (durationSec < LEAST_SEC) {
    throw new ProblemException(
      422,
      'audio-empty',
      'The recording has no length: nothing was recorded. Check the microphone and record again.',
    );
  }
  if (durationSec > LIMITS.audioSec) {
    throw new ProblemException(
      422,
      'audio-too-long',
      `The recording is ${Math.round(durationSec / 60)} minutes long; at most ${LIMITS.audioSec / 60} are read. Send a shorter answer.`,
    );
  }
}

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new ProblemException(
      415,
      'audio-unreadable',
      'This is not a recording that can be read, or it is damaged. Send WebM, Ogg, WAV or MP4, or record again on the page.',
    );
  }
}
