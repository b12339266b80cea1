/** Zero crossings of the windowed sinc on each side; 16 keep what would fold back below −60 dB. */
const CROSSINGS = 16;
/** Steps between two input samples where the exact fraction has a long period. */
const MAX_PHASES = 640;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * Turns a stream of mono samples of any rate into another rate, chunk by chunk, with a Hann-windowed sinc
 * that also filters what the new rate cannot hold. Time 0 stays time 0.
 */
export class Resampler {
  private readonly step: number;
  private readonly reach: number;
  private readonly phases: number;
  private readonly kernels: Float32Array[];
  private kept = new Float32Array(0);
  /** Input index of the first kept sample; output samples made so far. */
  private keptFrom = 0;
  private made = 0;

  /** @param fromRate and `toRate` in samples a second, whole numbers */
  constructor(
    readonly fromRate: number,
    readonly toRate: number,
  ) {
    this.step = fromRate / toRate;
    const cutoff = Math.min(1, toRate / fromRate);
    this.reach = Math.ceil(CROSSINGS / cutoff);
    this.phases = Math.min(MAX_PHASES, toRate / gcd(fromRate, toRate));
    this.kernels = Array.from({ length: this.phases + 1 }, (_, phase) =>
      kernel(phase / this.phases, this.reach, cutoff),
    );
  }

  /** The output that this input completes. */
  push(input: Float32Array): Float32Array {
    return this.run(input, false);
  }

  /** The rest, as if silence followed. */
  flush(): Float32Array {
    return this.run(new Float32Array(0), true);
  }

  private run(input: Float32Array, last: boolean): Float32Array {
    if (this.fromRate === this.toRate) return input;
    const samples = new Float32Array(this.kept.length + input.length);
    samples.set(this.kept);
    samples.set(input, this.kept.length);
    const end = this.keptFrom + samples.length;
    // An output sample needs `reach` input samples after it, unless this is the end.
    const until = last ? end - 1 : end - 1 - this.reach;
    const count = Math.max(0, Math.floor(until / this.step) + 1 - this.made);
    const out = new Float32Array(count);
    for (let i = 0; i < count; i++) out[i] = this.at(samples, this.made + i);
    this.made += count;
    const needed = Math.floor(this.made * this.step) - this.reach;
    const drop = Math.max(0, Math.min(samples.length, needed - this.keptFrom));
    this.kept = samples.slice(drop);
    this.keptFrom += drop;
    return out;
  }

  /** One output sample: the input around its place, weighed by the kernel of its phase. */
  private at(samples: Float32Array, index: number): number {
    const position = index * this.step;
    const whole = Math.floor(position);
    const weights = this.kernels[Math.round((position - whole) * this.phases)];
    if (!weights) return 0;
    const from = whole - this.reach - this.keptFrom;
    const first = Math.max(0, -from);
    const stop = Math.min(weights.length, samples.length - from);
    let sum = 0;
    for (let k = first; k < stop; k++)
      sum += (samples[from + k] as number) * (weights[k] as number);
    return sum;
  }
}

/** Weights of the input samples −reach … reach + 1 around a place `fraction` of a sample after sample 0. */
function kernel(fraction: number, reach: number, cutoff: number): Float32Array {
  return Float32Array.from({ length: 2 * reach + 2 }, (_, k) => {
    const distance = k - reach - fraction;
    if (Math.abs(distance) >= reach) return 0;
    const x = Math.PI * distance * cutoff;
    const hann = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return (x === 0 ? 1 : Math.sin(x) / x) * hann * cutoff;
  });
}
