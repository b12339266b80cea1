import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { TranscriptSchema } from '@interview/contracts';
import type { SpeechEngine } from '../engines/speech-engine';

export interface ComplianceCase {
  create: () => Promise<SpeechEngine>;
  /** Speech that the engine finds words in, 16 kHz mono. */
  speech: () => Promise<Float32Array>;
  timeoutMs?: number;
}

const leftovers = () =>
  readdirSync(tmpdir()).filter((name) =>
    name.startsWith(`interview-draft-${process.pid}-`),
  );

/** What every speech engine must do; the fake included. */
export function describeSpeechEngine(name: string, options: ComplianceCase) {
  const { create, timeoutMs = 60_000 } = options;
  describe(`${name} keeps the speech engine's contract`, () => {
    let engine: SpeechEngine;
    let pcm: Float32Array;
    let before: string[];
    const never = () => new AbortController().signal;

    beforeAll(async () => {
      before = leftovers();
      [engine, pcm] = await Promise.all([create(), options.speech()]);
    }, timeoutMs);
    afterAll(() => engine.stop());

    it('describes itself the way transcripts do', () => {
      const { segmentSec, padSec, pack, ...shown } = engine.describe();
      expect(TranscriptSchema.shape.engine.parse(shown)).toEqual(shown);
      expect(segmentSec).toBeLessThanOrEqual(28);
      expect(padSec).toBeGreaterThanOrEqual(0);
      expect(typeof pack).toBe('boolean');
    });

    it('hears English in any region, and not what it does not know', () => {
      expect(['en', 'en-US', 'en-GB'].map((tag) => engine.hears(tag))).toEqual([
        true,
        true,
        true,
      ]);
      expect(engine.hears('tlh')).toBe(false);
    });

    it(
      'gives words in order, inside the sound, with progress up to 1',
      async () => {
        const shares: number[] = [];
        const words = await engine.transcribe(pcm, {
          language: 'en-US',
          signal: never(),
          onProgress: (share) => shares.push(share),
        });
        expect(words.length).toBeGreaterThan(0);
        const seconds = pcm.length / 16_000;
        let lastStart = 0;
        for (const { text, startSec, endSec, confidence } of words) {
          expect(text.trim()).not.toBe('');
          expect(startSec).toBeGreaterThanOrEqual(lastStart);
          expect(endSec).toBeGreaterThanOrEqual(startSec);
          expect(endSec).toBeLessThanOrEqual(seconds + 1e-6);
          if (confidence !== null) {
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
          lastStart = startSec;
        }
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect([shares.at(0), shares.at(-1)]).toEqual([0, 1]);
      },
      timeoutMs,
    );

    it(
      'gives no word for digital silence',
      async () => {
        const silence = new Float32Array(16_000);
        await expect(
          engine.transcribe(silence, { language: 'en', signal: never() }),
        ).resolves.toEqual([]);
      },
      timeoutMs,
    );

    it(
      'does two at once without mixing them up',
      async () => {
        const hear = (sound: Float32Array) =>
          engine.transcribe(sound, { language: 'en', signal: never() });
        const alone = await hear(pcm);
        const [first, second] = await Promise.all([
          hear(pcm),
          hear(new Float32Array(16_000)),
        ]);
        expect(first).toEqual(alone);
        expect(second).toEqual([]);
      },
      timeoutMs,
    );

    it('refuses work that is already cancelled', async () => {
      const reason = new Error('no longer wanted');
      await expect(
        engine.transcribe(pcm, {
          language: 'en',
          signal: AbortSignal.abort(reason),
        }),
      ).rejects.toBe(reason);
    });

    it(
      'ends within about a second of being cancelled, and works again',
      async () => {
        const controller = new AbortController();
        const reason = new Error('cancelled');
        const work = engine.transcribe(pcm, {
          language: 'en',
          signal: controller.signal,
        });
        const outcome = work.then(
          () => 'finished',
          (error: unknown) => error,
        );
        await new Promise((resolve) => setTimeout(resolve, 5));
        const at = performance.now();
        controller.abort(reason);
        expect(await outcome).toBe(reason);
        expect(performance.now() - at).toBeLessThan(1600);
        const words = await engine.transcribe(pcm, {
          language: 'en',
          signal: never(),
        });
        expect(words.length).toBeGreaterThan(0);
      },
      timeoutMs,
    );

    it('leaves no temporary file, and refuses work once stopped', async () => {
      await engine.stop();
      await engine.stop();
      await expect(
        engine.transcribe(pcm, { language: 'en', signal: never() }),
      ).rejects.toThrow(/stopped/);
      expect(leftovers()).toEqual(before);
    });
  });
}
