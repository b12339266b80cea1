import { createRequire } from 'node:module';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { breathe } from '@interview/service-kit/child';
import { SAMPLE_RATE } from './pcm-sink';

/** Silero works on frames of 32 ms at 16 kHz. */
const FRAME_SAMPLES = 512;
export const FRAME_SEC = FRAME_SAMPLES / SAMPLE_RATE;
/** Each frame is given with the last 64 samples before it; without them the model hears no speech at all. */
const CONTEXT_SAMPLES = 64;
const STATE_SHAPE = [2, 1, 128];
const FRAMES_PER_BREATH = 64;

/** Silero voice activity v6 (MIT), as the ISC-licensed package ships it. Blocks: run it in a child process. */
export class Silero {
  private constructor(private readonly session: InferenceSession) {}

  static async load(): Promise<Silero> {
    const model = createRequire(import.meta.url).resolve(
      '@ricky0123/vad-web/dist/silero_vad_v6.onnx',
    );
    return new Silero(
      // One thread is faster than two on frames this small.
      await InferenceSession.create(model, {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        logSeverityLevel: 3,
      }),
    );
  }

  /** Probability of speech for each frame of 16 kHz mono sound; the last one is filled up with silence. */
  async probabilities(
    pcm: Float32Array,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<Float32Array> {
    const frames = Math.ceil(pcm.length / FRAME_SAMPLES);
    const out = new Float32Array(frames);
    const rate = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)), []);
    const window = new Float32Array(CONTEXT_SAMPLES + FRAME_SAMPLES);
    let state: Tensor = new Tensor(
      'float32',
      new Float32Array(256),
      STATE_SHAPE,
    );
    for (let i = 0; i < frames; i++) {
      if (i % FRAMES_PER_BREATH === 0) {
        await breathe(signal);
        onProgress(i / frames);
      }
      window.copyWithin(0, FRAME_SAMPLES);
      const frame = pcm.subarray(i * FRAME_SAMPLES, (i + 1) * FRAME_SAMPLES);
      window.set(frame, CONTEXT_SAMPLES);
      window.fill(0, CONTEXT_SAMPLES + frame.length);
      const { output, stateN } = await this.session.run({
        input: new Tensor('float32', window, [1, window.length]),
        state,
        sr: rate,
      });
      out[i] = Number(output?.data[0] ?? 0);
      if (stateN instanceof Tensor) state = stateN;
    }
    return out;
  }
}
