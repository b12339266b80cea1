/** Everything after the audio is 16 kHz mono: recognisers and voice activity work at no other rate. */
export const SAMPLE_RATE = 16_000;

/** Thrown by the sink once the recording is longer than allowed: stops any decoder, whatever the file promises. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** Collects decoded sound up to a limit. */
export class PcmSink {
  private samples = new Float32Array(SAMPLE_RATE * 30);
  private used = 0;

  constructor(private readonly maxSec: number) {}

  /** Samples so far. */
  get length(): number {
    return this.used;
  }

  get durationSec(): number {
    return this.used / SAMPLE_RATE;
  }

  /** Throws TooLong beyond the limit; what fits before it is kept. */
  push(chunk: Float32Array): void {
    const room = Math.ceil(this.maxSec * SAMPLE_RATE) - this.used;
    const fits = chunk.length > room ? chunk.subarray(0, room) : chunk;
    if (this.used + fits.length > this.samples.length) {
      const bigger = new Float32Array(
        Math.max(this.samples.length * 2, this.used + fits.length),
      );
      bigger.set(this.samples.subarray(0, this.used));
      this.samples = bigger;
    }
    this.samples.set(fits, this.used);
    this.used += fits.length;
    if (chunk.length > room) throw new TooLong();
  }

  /** A view of what has been collected. */
  pcm(): Float32Array {
    return this.samples.subarray(0, this.used);
  }
}
