// Audio worklet for browsers that record no Opus: mono 16 kHz PCM16 in blocks of one second.
// It runs beside the sound card, so it allocates little and never waits.
const OUT_RATE_HZ = 16_000;
const BLOCK = OUT_RATE_HZ;
const HALF_TAPS = 32;

// 44.1 kHz and 48 kHz reach exactly these places between two input samples.
const PHASES = 160;
const TAPS = 2 * HALF_TAPS;
const { PI, sin, cos, min, max, floor, round } = Math;

/**
 * Filter for each phase: a windowed sinc (Blackman) that cuts off at 7.2 kHz, or at 0.45 of the input
 * rate where that is lower, so that nothing folds back. Each phase sums to 1.
 */
function filterBank(inRateHz) {
  const cutoff = min(0.45, 7200 / inRateHz);
  const bank = new Float32Array(PHASES * TAPS);
  for (let phase = 0; phase < PHASES; phase += 1) {
    let sum = 0;
    for (let tap = 0; tap < TAPS; tap += 1) {
      const x = tap - (HALF_TAPS - 1) - phase / PHASES;
      const turn = 2 * PI * cutoff * x;
      const window = (PI * (x + HALF_TAPS)) / HALF_TAPS;
      const value =
        (turn === 0 ? 1 : sin(turn) / turn) *
        (0.42 - 0.5 * cos(window) + 0.08 * cos(2 * window));
      bank[phase * TAPS + tap] = value;
      sum += value;
    }
    for (let tap = 0; tap < TAPS; tap += 1) bank[phase * TAPS + tap] /= sum;
  }
  return bank;
}

/** Brings float samples to 16 kHz. Keeps its place between calls. */
class Resampler {
  constructor(inRateHz) {
    this.step = inRateHz / OUT_RATE_HZ;
    this.bank = filterBank(inRateHz);
    this.held = new Float32Array(HALF_TAPS);
    // Place of the next output sample, in 1/PHASES of an input sample, from the start of `held`.
    this.at = HALF_TAPS * PHASES;
  }

  /** Samples −1..1 at the input rate in; hands each 16 kHz sample to `take`. */
  push(samples, take) {
    const { bank, held } = this;
    const line = new Float32Array(held.length + samples.length);
    line.set(held);
    line.set(samples, held.length);
    const stepAt = this.step * PHASES;
    let at = this.at;
    let whole = floor(at / PHASES);
    while (whole + HALF_TAPS < line.length) {
      const phase = min(PHASES - 1, round(at - whole * PHASES));
      const first = whole - (HALF_TAPS - 1);
      let sum = 0;
      for (let tap = 0; tap < TAPS; tap += 1)
        sum += line[first + tap] * bank[phase * TAPS + tap];
      take(sum);
      at += stepAt;
      whole = floor(at / PHASES);
    }
    const keepFrom = min(line.length, max(0, whole - HALF_TAPS));
    this.held = line.slice(keepFrom);
    this.at = at - keepFrom * PHASES;
  }
}

/** −1..1 to signed 16 bit; louder is clipped. */
function toPcm16(sample) {
  const clipped = max(-1, min(1, sample));
  return round(clipped < 0 ? clipped * 0x8000 : clipped * 0x7fff);
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
      this.resampler.push(channel, (sample) => this.add(sample));
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
