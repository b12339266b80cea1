import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  StageProgressSchema,
  TranscribeResultSchema,
} from '@interview/contracts';
import type { StageProgress, TranscribeResult } from '@interview/contracts';
import { AudioReader } from '../audio/audio-reader';
import { FIXTURES, tone } from '../testing/sample-sound';
import { wavOf } from '../audio/write-wav';
import { FakeEngine } from '../testing/fake-engine';
import type { SpeechEngine } from '../engines/speech-engine';
import { builtEntry } from '@interview/service-kit/testing';
import { ChildHost } from '@interview/service-kit';
import { Transcriber } from './transcriber';

let content: Uint8Array = Buffer.from('');
const server = createServer((_, response) => response.end(content));
let audioUrl: string;
let reader: AudioReader;
const events: Record<string, unknown>[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address && typeof address === 'object')
    audioUrl = `http://127.0.0.1:${address.port}/`;
  reader = new AudioReader({
    child: new ChildHost({
      entry: builtEntry('apps/transcriber/src/audio-child.ts'),
      maxRssMb: 2000,
      idleMs: null,
    }),
    ffmpegPath: 'ffmpeg',
    maxSec: 60,
  });
}, 60_000);
afterAll(async () => {
  await reader.stop();
  server.closeAllConnections();
  server.close();
});

const answerId = '8d7f3f1e-0c1e-4a57-9d38-0d4a5a3a2b11';
const folders = () =>
  readdirSync(tmpdir()).filter((name) =>
    name.startsWith(`interview-answer-${process.pid}-`),
  );

async function run(
  engine: SpeechEngine | null,
  options: { language?: string; signal?: AbortSignal } = {},
) {
  const transcriber = new Transcriber({
    reader,
    engine: () => engine,
    onEvent: (_, details) => events.push(details),
  });
  const steps: (StageProgress | TranscribeResult)[] = [];
  const before = folders();
  try {
    for await (const step of transcriber.run(
      { answerId, attempt: 1, audioUrl, language: options.language ?? 'en-US' },
      options.signal ?? new AbortController().signal,
    ))
      steps.push(step);
  } finally {
    expect(folders()).toEqual(before);
  }
  return {
    progress: steps.slice(0, -1).map((step) => StageProgressSchema.parse(step)),
    result: TranscribeResultSchema.parse(steps.at(-1)),
  };
}

describe('Transcriber', () => {
  it('tells its steps, then the transcript on the recording’s clock', async () => {
    content = readFileSync(join(FIXTURES, 'speech.webm'));
    const { progress, result } = await run(new FakeEngine());
    expect([...new Set(progress.map(({ step }) => step))]).toEqual([
      'Fetching the recording',
      'Decoding',
      'Listening',
    ]);
    const shares = progress.map((step) => step.progress ?? -1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    if (result.status !== 'done') throw new Error(result.reason.code);
    const { text, segments, durationSec, speechSec, engine } = result.result;
    expect(text).toBe('Hello, this is what I said.');
    expect(engine).toEqual({
      name: 'whisper',
      model: 'fake',
      version: '0',
      draft: false,
    });
    expect(durationSec).toBeCloseTo(9.47, 1);
    expect(speechSec).toBeGreaterThan(4);
    // 1.5 s of silence, two sentences, a pause of 1.5 s, one sentence.
    expect(segments).toHaveLength(2);
    expect(segments[0]?.startSec).toBeCloseTo(1.5, 0);
    expect(segments[1]?.startSec).toBeGreaterThan(5);
    for (const segment of segments)
      for (const word of segment.words)
        expect(text.slice(word.startChar, word.endChar)).toBe(word.text);
    expect(JSON.stringify(events)).not.toMatch(/Hello|said/);
  }, 30_000);

  it.each([
    ['no speech', () => wavOf(tone(3)), {}, 'no-speech'],
    [
      'an engine that hears nothing',
      () => readFileSync(join(FIXTURES, 'speech.wav')),
      { words: [] },
      'no-speech',
    ],
    ['text', () => Buffer.from('hello'), {}, 'audio-unreadable'],
    ['an empty file', () => Buffer.from(''), {}, 'audio-empty'],
  ])(
    '%s is not possible',
    async (_, create, engine, code) => {
      content = create();
      const { result } = await run(new FakeEngine(engine));
      expect(result).toMatchObject({
        status: 'not-possible',
        reason: { code },
      });
    },
    30_000,
  );

  it('does not guess at a language that the engine does not know', async () => {
    const { result } = await run(new FakeEngine(), { language: 'de-DE' });
    expect(result).toMatchObject({
      status: 'not-possible',
      reason: { code: 'language-not-supported' },
    });
  });

  it('throws what may be tried again: no engine, an engine that fails', async () => {
    await expect(run(null)).rejects.toMatchObject({
      code: 'no-speech-engine',
      retryable: true,
    });
    content = readFileSync(join(FIXTURES, 'speech.wav'));
    const engine = new FakeEngine();
    await engine.stop();
    await expect(run(engine)).rejects.toThrow('stopped');
  }, 30_000);

  it('ends with the reason of a cancel, and leaves no file', async () => {
    content = readFileSync(join(FIXTURES, 'speech.wav'));
    const controller = new AbortController();
    setTimeout(() => controller.abort('stopping'), 1500);
    await expect(
      run(new FakeEngine({ waitMs: 60_000 }), { signal: controller.signal }),
    ).rejects.toBe('stopping');
  }, 30_000);
});
