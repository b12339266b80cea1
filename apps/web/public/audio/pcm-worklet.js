// Audio worklet for browsers that record no Opus: mono 16 kHz PCM16 in blocks of one second.
// It runs beside the sound card, so it allocates little and never waits.
const OUT_RATE_HZ = 16_000;
const BLOCK = OUT_RATE_HZ;
const HALF_TAPS = 32;

/**
 * Resamples to 16 kHz with a windowed sinc (Blackman), cut off at 7.2 kHz or at 0.45 of the input
 * rate where that is lower, so that nothing folds back. Keeps its place between calls.
 */
class Resampler {
  constructor(inRateHz) {
    this.step = inRateHz / OUT_RATE_HZ;
    // Cycles per input sample.
    this.cutoff = Math.min(0.45, 7200 / inRateHz);
    this.held = new Float32Array(2 * HALF_TAPS);
    this.at = HALF_TAPS;
  }

  /** Float samples −1..1 at the input rate in, the same at 16 kHz out. */
  push(samples) {
    const line = new Float32Array(this.held.length + samples.length);
    line.set(this.held);
    line.set(samples, this.held.length);
    const out = [];
    while (this.at + HALF_TAPS < line.length) {
      out.push(this.sampleAt(line, this.at));
      this.at += this.step;
    }
    const keepFrom = Math.max(0, Math.floor(this.at) - HALF_TAPS);
    this.held = line.slice(keepFrom);
    this.at -= keepFrom;
    return out;
  }

  sampleAt(line, at) {
    const first = Math.max(0, Math.ceil(at - HALF_TAPS));
    const last = Math.min(line.length - 1, Math.floor(at + HALF_TAPS));
    let sum = 0;
    let weight = 0;
    for (let i = first; i <= last; i += 1) {
      const x = i - at;
      const phase = 2 * Math.PI * this.cutoff * x;
      const sinc = phase === 0 ? 1 : Math.sin(phase) / phase;
      const turn = (Math.PI * (x + HALF_TAPS)) / HALF_TAPS;
      const tap =
        sinc * (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn));
      sum += line[i] * tap;
      weight += tap;
    }
    return weight === 0 ? 0 : sum / weight;
  }
}

/** −1..1 to signed 16 bit; louder is clipped. */
function toPcm16(sample) {
  const clipped = Math.max(-1, Math.min(1, sample));
  return Math.round(clipped < 0 ? clipped * 0x8000 : clipped * 0x7fff);
}

const { AudioWorkletProcessor: Processor = class {}, registerProcessor } =
  globalThis;

class PcmTake extends Processor {
  constructor() {
    super();
    this.resampler = new Resampler(globalThis.sampleRate);
    this.block = new Int16Array(BLOCK);
    this.filled = 0;
    this.paused = false;
    this.port.onmessage = ({ data }) => this.obey(data);
  }

  process([input]) {
    const channel = input?.[0];
    if (channel && !this.paused)
      for (const sample of this.resampler.push(channel)) this.add(sample);
    return true;
  }

  add(sample) {
    this.block[this.filled] = toPcm16(sample);
    this.filled += 1;
    if (this.filled === BLOCK) this.flush();
  }

  flush() {
    if (this.filled === 0) return;
    const chunk = this.block.slice(0, this.filled).buffer;
    this.filled = 0;
    this.port.postMessage({ chunk }, [chunk]);
  }

  obey(order) {
    if (order === 'pause') this.paused = true;
    if (order === 'resume') this.paused = false;
    if (order === 'pause' || order === 'stop') this.flush();
    if (order === 'stop') {
      this.paused = true;
      this.port.postMessage({ ended: true });
    }
  }
}

registerProcessor?.('pcm-take', PcmTake);
