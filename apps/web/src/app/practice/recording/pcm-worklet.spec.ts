import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

interface Port {
  onmessage: (event: { data: string }) => void;
  postMessage: (message: { chunk?: ArrayBuffer; ended?: boolean }) => void;
}
interface Take {
  readonly port: Port;
  process(inputs: Float32Array[][]): boolean;
}

/** Loads the file that browsers load, with the few globals an audio worklet has. */
function takeAt(sampleRate: number) {
  const posted: { chunk?: ArrayBuffer; ended?: boolean }[] = [];
  class AudioWorkletProcessor {
    readonly port: Port = {
      onmessage: () => undefined,
      postMessage: (message) => posted.push(message),
    };
  }
  const registered: Record<string, new () => Take> = {};
  const source = readFileSync(
    join(__dirname, '../../../../public/audio/pcm-worklet.js'),
    'utf8',
  );
  runInNewContext(source, {
    AudioWorkletProcessor,
    registerProcessor: (name: string, processor: new () => Take) => {
      registered[name] = processor;
    },
    sampleRate,
    Float32Array,
    Int16Array,
    Math,
  });
  const take = new registered['pcm-take']();
  const samples = () =>
    posted
      .filter(({ chunk }) => chunk)
      .flatMap(({ chunk }) => [...new Int16Array(chunk as ArrayBuffer)]);
  return { take, posted, samples };
}

function play(take: Take, rateHz: number, toneHz: number, seconds: number) {
  const total = Math.round(rateHz * seconds);
  for (let at = 0; at < total; at += 128) {
    const block = Float32Array.from(
      { length: Math.min(128, total - at) },
      (_, i) => 0.5 * Math.sin((2 * Math.PI * toneHz * (at + i)) / rateHz),
    );
    take.process([[block]]);
  }
}

/** Root mean square in dB of full scale, the first 0.1 s left out. */
function loudnessDb(samples: number[]): number {
  const steady = samples.slice(1600);
  const square =
    steady.reduce((sum, s) => sum + (s / 32768) ** 2, 0) / steady.length;
  return 10 * Math.log10(square + 1e-12);
}

const HALF_SCALE_SINE_DB = 20 * Math.log10(0.5 / Math.SQRT2);

describe('pcm take', () => {
  it.each([48_000, 44_100, 96_000, 16_000])(
    'gives 16 000 samples a second from %i Hz and keeps a 1 kHz tone',
    (rate) => {
      const { take, samples } = takeAt(rate);
      play(take, rate, 1000, 2);
      take.port.onmessage({ data: 'stop' });
      expect(Math.abs(samples().length - 32_000)).toBeLessThan(80);
      expect(loudnessDb(samples())).toBeCloseTo(HALF_SCALE_SINE_DB, 0);
    },
  );

  it('removes a 12 kHz tone, which 16 kHz would fold into speech', () => {
    const { take, samples } = takeAt(48_000);
    play(take, 48_000, 12_000, 1);
    take.port.onmessage({ data: 'stop' });
    expect(loudnessDb(samples())).toBeLessThan(-60);
  });

  it('hands over one second at a time, the rest on stop, then says that it ended', () => {
    const { take, posted } = takeAt(48_000);
    play(take, 48_000, 440, 2.5);
    expect(posted.map(({ chunk }) => chunk?.byteLength)).toEqual([
      32_000, 32_000,
    ]);
    take.port.onmessage({ data: 'stop' });
    expect(posted).toHaveLength(4);
    expect(posted[3]).toEqual({ ended: true });
  });

  it('takes nothing while paused', () => {
    const { take, samples } = takeAt(48_000);
    play(take, 48_000, 440, 0.5);
    take.port.onmessage({ data: 'pause' });
    const before = samples().length;
    play(take, 48_000, 440, 5);
    expect(samples()).toHaveLength(before);
    take.port.onmessage({ data: 'resume' });
    play(take, 48_000, 440, 0.5);
    take.port.onmessage({ data: 'stop' });
    expect(Math.abs(samples().length - 16_000)).toBeLessThan(80);
  });
});
