import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtEntry } from '@interview/service-kit/testing';
import { ChildHost } from '@interview/service-kit';
import { requireProgram } from '../testing/required-program';
import { AudioReader } from './audio-reader';
import type { ReadOutcome } from './audio-reader';
import { FIXTURES, noise, tone } from '../testing/sample-sound';
import { segmentSec } from './segments';
import { wavOf } from './write-wav';

const dir = mkdtempSync(join(tmpdir(), 'interview-audio-'));
const CUT = { segmentSec: 28, padSec: 0.2, pack: true };
let child: ChildHost;
let reader: AudioReader;
let files = 0;

beforeAll(() => {
  requireProgram('ffmpeg', 'ffmpeg');
  child = new ChildHost({
    entry: builtEntry('apps/transcriber/src/audio-child.ts'),
    maxRssMb: 2000,
    idleMs: null,
  });
  reader = new AudioReader({ child, ffmpegPath: 'ffmpeg', maxSec: 60 });
}, 60_000);
afterAll(async () => {
  await child.stop();
  rmSync(dir, { recursive: true, force: true });
});

const fixture = (name: string) => join(FIXTURES, name);
function stored(content: Uint8Array | string): string {
  const path = join(dir, `recording-${files++}`);
  writeFileSync(path, content);
  return path;
}
/** The fixture, converted by ffmpeg; what it is called says nothing. */
function converted(from: string, format: string, ...codec: string[]): string {
  const path = join(dir, `recording-${files++}`);
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-i', fixture(from), ...codec, '-f', format, path],
  ]);
  return path;
}
const samplesIn = (path: string) => {
  const bytes = readFileSync(path);
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  );
};
const read = (
  path: string,
  options: { reader?: AudioReader; signal?: AbortSignal } = {},
): Promise<ReadOutcome> =>
  (options.reader ?? reader).read({
    path,
    workDir: mkdtempSync(join(dir, 'work-')),
    cut: CUT,
    signal: options.signal ?? new AbortController().signal,
  });
async function reasonFor(path: string, options?: { reader?: AudioReader }) {
  const outcome = await read(path, options);
  return outcome.status === 'not-possible' ? outcome.reason : outcome.audio;
}
async function heard(path: string) {
  const outcome = await read(path);
  if (outcome.status !== 'read') throw new Error(outcome.reason.code);
  return outcome.audio;
}

describe('AudioReader decodes by content', () => {
  it.each(['speech.webm', 'speech.ogg'])(
    '%s: sound, speech and pauses where they are',
    async (name) => {
      const audio = await heard(fixture(name));
      expect(audio.durationSec).toBeCloseTo(9.47, 1);
      expect(audio.truncated).toBe(false);
      const [first, second] = audio.segments.flatMap(({ pieces }) => pieces);
      expect(first?.speech.startSec).toBeCloseTo(1.5, 0);
      expect(second?.speech.startSec).toBeGreaterThan(6);
      expect(audio.speechSec).toBeGreaterThan(4);
      expect(audio.speechSec).toBeLessThan(7);
      const [segment] = audio.segments;
      const pcm = segment && (await audio.samplesOf(segment));
      expect(pcm?.length).toBeCloseTo(
        (segment ? segmentSec(segment) : 0) * 16_000,
        -1,
      );
      expect(Math.max(...(pcm ?? []))).toBeGreaterThan(0.1);
    },
    30_000,
  );

  it('starts at the very sample at which ffmpeg starts', async () => {
    const workDir = mkdtempSync(join(dir, 'work-'));
    await reader.read({
      path: fixture('speech.webm'),
      workDir,
      cut: CUT,
      signal: new AbortController().signal,
    });
    const ours = samplesIn(join(workDir, 'sound.f32'));
    const theirs = samplesIn(
      converted('speech.webm', 'f32le', '-ar', '16000', '-ac', '1'),
    );
    let signal = 0;
    let difference = 0;
    for (let i = 0; i < Math.min(ours.length, theirs.length); i++) {
      signal += (theirs[i] ?? 0) ** 2;
      difference += ((ours[i] ?? 0) - (theirs[i] ?? 0)) ** 2;
    }
    // A shift of one sample alone would leave less than 15 dB.
    expect(10 * Math.log10(signal / difference)).toBeGreaterThan(20);
  }, 30_000);

  it.each([
    ['WAV 8 bit', 'wav', ['-c:a', 'pcm_u8']],
    [
      'WAV 16 bit, 48 kHz, stereo',
      'wav',
      ['-c:a', 'pcm_s16le', '-ar', '48000', '-ac', '2'],
    ],
    ['WAV 24 bit, 44.1 kHz', 'wav', ['-c:a', 'pcm_s24le', '-ar', '44100']],
    ['WAV 32 bit, 8 kHz', 'wav', ['-c:a', 'pcm_s32le', '-ar', '8000']],
    ['WAV float, 96 kHz', 'wav', ['-c:a', 'pcm_f32le', '-ar', '96000']],
    ['WAV double, six channels', 'wav', ['-c:a', 'pcm_f64le', '-ac', '6']],
    ['WAV, ADPCM', 'wav', ['-c:a', 'adpcm_ms']],
    [
      'WebM/Opus stereo, 48 kHz',
      'webm',
      ['-c:a', 'libopus', '-ac', '2', '-ar', '48000'],
    ],
    ['Ogg/Opus 5.1', 'ogg', ['-c:a', 'libopus', '-ac', '6', '-ar', '48000']],
    ['Ogg/Vorbis', 'ogg', ['-c:a', 'libvorbis']],
    ['Matroska/Opus', 'matroska', ['-c:a', 'libopus']],
    ['MP4/AAC', 'ipod', ['-c:a', 'aac']],
    [
      'MP4/AAC, fragmented',
      'mp4',
      ['-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov'],
    ],
    ['AAC', 'adts', ['-c:a', 'aac']],
    ['MP3', 'mp3', ['-c:a', 'libmp3lame']],
    ['FLAC', 'flac', ['-c:a', 'flac']],
    ['AIFF', 'aiff', ['-c:a', 'pcm_s16be']],
    ['CAF', 'caf', ['-c:a', 'pcm_s16be']],
  ])(
    '%s',
    async (_, format, codec) => {
      const audio = await heard(converted('speech.wav', format, ...codec));
      // Codecs without a pre-skip add up to a tenth of a second.
      expect(Math.abs(audio.durationSec - 1.61)).toBeLessThan(0.15);
      expect(audio.speechSec).toBeGreaterThan(0.9);
    },
    30_000,
  );

  it.each([
    ['WebM', 'speech.webm', 0.6],
    ['Ogg', 'speech.ogg', 0.6],
    ['WAV', 'speech.wav', 0.6],
  ])(
    'half a %s is half an answer',
    async (_, name, share) => {
      const whole = readFileSync(fixture(name));
      const audio = await heard(
        stored(whole.subarray(0, Math.floor(whole.length * share))),
      );
      const full = name === 'speech.wav' ? 1.61 : 9.47;
      // An Ogg page, several seconds of it, is there as a whole or not at all.
      const lost = name === 'speech.ogg' ? 0.4 : 0.15;
      expect(audio.durationSec / full).toBeGreaterThan(share - lost);
      expect(audio.durationSec / full).toBeLessThan(share + 0.15);
    },
    30_000,
  );
});

describe('AudioReader says what is wrong, and what to do', () => {
  const head = (name: string, bytes: number) =>
    readFileSync(fixture(name)).subarray(0, bytes);
  const garbage = (magic: number[]) =>
    Uint8Array.from({ length: 5000 }, (_, i) => magic[i] ?? (i * 7919) % 251);

  it.each<[string, () => Uint8Array | string, string]>([
    ['an empty file', () => '', 'audio-empty'],
    ['a WAV of 0 seconds', () => wavOf(new Float32Array(0)), 'audio-empty'],
    ['a WAV of a moment', () => wavOf(tone(0.05)), 'audio-empty'],
    ['text', () => 'This is text, whatever it is called.', 'audio-unreadable'],
    ['zeros', () => new Uint8Array(4000), 'audio-unreadable'],
    [
      'garbage that begins as WebM',
      () => garbage([0x1a, 0x45, 0xdf, 0xa3]),
      'audio-unreadable',
    ],
    [
      'garbage that begins as Ogg',
      () => garbage([79, 103, 103, 83]),
      'audio-unreadable',
    ],
    [
      'garbage that begins as MP4',
      () => garbage([0, 0, 0, 32, 102, 116, 121, 112]),
      'audio-unreadable',
    ],
    [
      'a WebM that ends in its header',
      () => head('speech.webm', 150),
      'audio-unreadable',
    ],
    [
      'a WAV that ends in its header',
      () => head('speech.wav', 30),
      'audio-unreadable',
    ],
    ['silence', () => wavOf(new Float32Array(32_000)), 'no-speech'],
    ['noise', () => wavOf(noise(4)), 'no-speech'],
    ['loud noise', () => wavOf(noise(4, 0.6)), 'no-speech'],
    ['a tone', () => wavOf(tone(4)), 'no-speech'],
    [
      'more than the limit',
      () => wavOf(new Float32Array(16_000 * 61)),
      'audio-too-long',
    ],
  ])(
    '%s',
    async (_, content, code) => {
      const reason = await reasonFor(stored(content()));
      expect(reason).toMatchObject({ code });
      expect(reason).toMatchObject({
        message: expect.stringMatching(/[Rr]ecord .*type/),
      });
    },
    30_000,
  );

  it('an MP4 that breaks off before its index', async () => {
    const whole = readFileSync(converted('speech.wav', 'ipod', '-c:a', 'aac'));
    expect(
      await reasonFor(stored(whole.subarray(0, whole.length / 2))),
    ).toMatchObject({ code: 'audio-unreadable' });
  }, 30_000);

  it('MP4 without ffmpeg', async () => {
    const without = new AudioReader({
      child,
      ffmpegPath: '/nowhere/ffmpeg',
      maxSec: 60,
    });
    const reason = await reasonFor(
      converted('speech.wav', 'ipod', '-c:a', 'aac'),
      { reader: without },
    );
    expect(reason).toMatchObject({
      code: 'needs-ffmpeg',
      message: expect.stringMatching(/MP4.*apt-get install ffmpeg/),
    });
  }, 30_000);

  it.each([
    ['WebM', 'webm', ['-c:a', 'libopus']],
    ['MP4', 'ipod', ['-c:a', 'aac']],
  ])(
    'stops decoding a %s at the limit',
    async (_, format, codec) => {
      const short = new AudioReader({ child, ffmpegPath: 'ffmpeg', maxSec: 1 });
      expect(
        await reasonFor(converted('speech.wav', format, ...codec), {
          reader: short,
        }),
      ).toMatchObject({ code: 'audio-too-long' });
    },
    30_000,
  );
});

describe('AudioReader can be cancelled', () => {
  it.each([
    ['in the child', () => stored(wavOf(noise(59)))],
    ['in ffmpeg', () => converted('speech.webm', 'ipod', '-c:a', 'aac')],
  ])(
    '%s',
    async (_, create) => {
      const path = create();
      const controller = new AbortController();
      const reason = new Error('cancelled');
      const outcome = read(path, { signal: controller.signal }).catch(
        (error: unknown) => error,
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
      const at = performance.now();
      controller.abort(reason);
      expect(await outcome).toBe(reason);
      expect(performance.now() - at).toBeLessThan(1600);
      expect((await heard(fixture('speech.wav'))).durationSec).toBeCloseTo(
        1.6,
        1,
      );
    },
    30_000,
  );
});
