import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FIXTURES, wavSamples } from '../../testing/sample-sound';
import { builtEntry } from '@interview/service-kit/testing';
import { ChildHost } from '@interview/service-kit';
import { describeSpeechEngine } from '../../testing/speech-engine.compliance';
import { WhisperEngine } from './whisper-engine';
import type { WhisperModel } from './whisper-messages';

const STUB = resolve(__dirname, '../../../../../tools/whisper-stub.mjs');
const modelsDir = mkdtempSync(join(tmpdir(), 'interview-stub-'));
const model: WhisperModel = {
  modelsDir,
  modelId: 'stub/whisper-says-one-sentence',
  dtype: 'q8',
  threads: 1,
};
let entry: URL;
const hosts: ChildHost[] = [];
const never = () => new AbortController().signal;

function host(maxRssMb = 4000): ChildHost {
  const child = new ChildHost({ entry, maxRssMb, idleMs: null });
  hosts.push(child);
  return child;
}
const speech = () => wavSamples(join(FIXTURES, 'speech.wav'));

beforeAll(() => {
  execFileSync(process.execPath, [STUB, modelsDir]);
  entry = builtEntry('apps/transcriber/src/whisper-child.ts');
}, 60_000);
afterAll(async () => {
  await Promise.all(hosts.map((child) => child.stop()));
  rmSync(modelsDir, { recursive: true, force: true });
});

describeSpeechEngine('whisper, through the real library on a stub model', {
  create: () => WhisperEngine.open(host(), model, never()),
  speech,
});

describe('whisper on a stub model', () => {
  it('reads words, punctuation and word times off tokens and attention', async () => {
    const engine = await WhisperEngine.open(host(), model, never());
    const pcm = new Float32Array(16_000 * 5).fill(0.1);
    const words = await engine.transcribe(pcm, {
      language: 'en',
      signal: never(),
    });
    expect(words.map(({ text }) => text)).toEqual(
      'This is a stub, not a speech model.'.split(' '),
    );
    // The stub's attention peaks at 0.1 s and every 0.24 s after it: a word begins half-way between its first
    // piece's peak and the one before. Only the first word begins at nought, as alignment always does.
    const peak = (piece: number) => 0.1 + 0.24 * piece;
    const firstPiece = [0, 1, 2, 3, 6, 7, 8, 9];
    words.forEach(({ startSec, confidence }, i) => {
      const piece = firstPiece[i] ?? 0;
      expect(startSec).toBeCloseTo(i === 0 ? 0 : peak(piece) - 0.12, 1);
      expect(confidence).toBeGreaterThan(0.99);
    });
    // "stub," ends with its sound, not with the comma.
    expect(words[3]?.endSec).toBeCloseTo(peak(5) - 0.12, 1);
  }, 60_000);

  it('keeps every word inside a sound that is shorter than the sentence', async () => {
    const engine = await WhisperEngine.open(host(), model, never());
    const pcm = new Float32Array(16_000).fill(0.1);
    const words = await engine.transcribe(pcm, {
      language: 'en',
      signal: never(),
    });
    expect(Math.max(...words.map(({ endSec }) => endSec))).toBeLessThanOrEqual(
      1,
    );
    // Aligned within the sound, not cut off at its end afterwards.
    expect(Math.max(...words.map(({ startSec }) => startSec))).toBeLessThan(1);
  }, 60_000);

  it('says which file is wrong when a model cannot be loaded', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'interview-stub-'));
    execFileSync(process.execPath, [STUB, broken]);
    const file = 'onnx/encoder_model_quantized.onnx';
    writeFileSync(join(broken, model.modelId, file), 'not a graph');
    await expect(
      WhisperEngine.open(host(), { ...model, modelsDir: broken }, never()),
    ).rejects.toThrow(/encoder_model_quantized\.onnx/);
    rmSync(broken, { recursive: true });
  }, 60_000);

  it('replaces a child that has grown beyond its limit', async () => {
    const child = host(1);
    const engine = await WhisperEngine.open(child, model, never());
    const pcm = await speech();
    const hear = () =>
      engine.transcribe(pcm, { language: 'en', signal: never() });
    const first = await hear();
    expect(child.pid).toBeNull();
    expect(await hear()).toEqual(first);
  }, 60_000);
});
