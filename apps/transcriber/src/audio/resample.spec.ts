import { Resampler } from './resample';
import { tone } from '../testing/sample-sound';

/** Level in dB of a tone at `hz` in a 16 kHz sound, edges left out. */
function levelDb(sound: Float32Array, hz: number): number {
  let re = 0;
  let im = 0;
  const from = 800;
  const count = sound.length - 2 * from;
  for (let i = 0; i < count; i++) {
    const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / count);
    const angle = (2 * Math.PI * hz * i) / 16_000;
    re += (sound[from + i] ?? 0) * hann * Math.cos(angle);
    im += (sound[from + i] ?? 0) * hann * Math.sin(angle);
  }
  return 20 * Math.log10((Math.hypot(re, im) * 4) / count + 1e-12);
}

function through(sound: Float32Array, rate: number, chunk = 1000) {
  const resampler = new Resampler(rate, 16_000);
  const out: number[] = [];
  for (let i = 0; i < sound.length; i += chunk)
    out.push(...resampler.push(sound.subarray(i, i + chunk)));
  out.push(...resampler.flush());
  return Float32Array.from(out);
}

describe('Resampler', () => {
  const full = 20 * Math.log10(0.3);

  it.each([8000, 11_025, 22_050, 44_100, 48_000, 96_000, 12_345])(
    'keeps length and level from %i Hz',
    (rate) => {
      const out = through(tone(1, 1000, rate), rate);
      expect(Math.abs(out.length - 16_000)).toBeLessThanOrEqual(1);
      expect(levelDb(out, 1000)).toBeCloseTo(full, 1);
    },
  );

  it.each([
    [48_000, 12_000, 4000],
    [44_100, 10_000, 6000],
  ])('folds nothing back: %i Hz with a tone at %i', (rate, hz, alias) => {
    const out = through(tone(1, hz, rate), rate);
    expect(levelDb(out, alias)).toBeLessThan(full - 50);
  });

  it('does not depend on how the sound is cut up', () => {
    const sound = tone(0.5, 440, 44_100);
    expect(through(sound, 44_100, 997)).toEqual(through(sound, 44_100, 7000));
  });

  it('passes its own rate through', () => {
    const sound = tone(0.1);
    expect(through(sound, 16_000)).toEqual(sound);
  });
});
