import { WAV_HEADER_BYTES, wavHeader } from './wav';

describe('wavHeader', () => {
  const bytes = wavHeader(32_000, 16_000);
  const view = new DataView(bytes.buffer);
  const text = (at: number, length: number) =>
    String.fromCharCode(...bytes.subarray(at, at + length));

  it('is 44 bytes with its four marks', () => {
    expect(bytes).toHaveLength(WAV_HEADER_BYTES);
    expect([text(0, 4), text(8, 4), text(12, 4), text(36, 4)]).toEqual([
      'RIFF',
      'WAVE',
      'fmt ',
      'data',
    ]);
  });

  it.each([
    ['file size less 8', 4, 32_036],
    ['sample rate', 24, 16_000],
    ['bytes a second', 28, 32_000],
    ['data size', 40, 32_000],
  ])('%s', (_name, at, value) => expect(view.getUint32(at, true)).toBe(value));

  it.each([
    ['PCM', 20, 1],
    ['channels', 22, 1],
    ['bytes a sample', 32, 2],
    ['bits', 34, 16],
  ])('%s', (_name, at, value) => expect(view.getUint16(at, true)).toBe(value));
});
