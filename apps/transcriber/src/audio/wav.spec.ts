import { monoSamples, readWavHeader } from './wav';
import { wavOf } from './write-wav';

interface Shape {
  tag: number;
  channels?: number;
  rate?: number;
  bits: number;
  data: number[];
  dataSize?: number;
  riffSize?: number;
  before?: number[];
}

/** A WAV file byte by byte. */
function file(shape: Shape): Uint8Array {
  const { tag, channels = 1, rate = 16_000, bits, data } = shape;
  const { before = [], dataSize = data.length, riffSize = 36 } = shape;
  const u16 = (n: number) => [n & 255, n >> 8];
  const u32 = (n: number) => [...u16(n & 65535), ...u16((n >>> 16) & 65535)];
  const text = (s: string) => [...s].map((c) => c.charCodeAt(0));
  return Uint8Array.from([
    ...text('RIFF'),
    ...u32(riffSize),
    ...text('WAVEfmt '),
    ...u32(16),
    ...[tag, channels].flatMap(u16),
    ...[rate, (rate * channels * bits) / 8].flatMap(u32),
    ...[(channels * bits) / 8, bits].flatMap(u16),
    ...before,
    ...text('data'),
    ...u32(dataSize),
    ...data,
  ]);
}
function samples(bytes: Uint8Array): number[] {
  const header = readWavHeader(bytes, bytes.length);
  if (header.status !== 'ok') throw new Error(header.status);
  const { dataOffset, dataBytes } = header.format;
  return [
    ...monoSamples(
      bytes.subarray(dataOffset, dataOffset + dataBytes),
      header.format,
    ),
  ].map((sample) => +sample.toFixed(4));
}
const floats = (...values: number[]) => [
  ...new Uint8Array(Float32Array.from(values).buffer),
];
const doubles = (...values: number[]) => [
  ...new Uint8Array(Float64Array.from(values).buffer),
];

describe('WAV samples', () => {
  it.each<[string, Shape, number[]]>([
    ['8 bit', { tag: 1, bits: 8, data: [0, 128, 192] }, [-1, 0, 0.5]],
    ['16 bit', { tag: 1, bits: 16, data: [0, 128, 0, 0, 0, 64] }, [-1, 0, 0.5]],
    [
      '24 bit',
      { tag: 1, bits: 24, data: [0, 0, 128, 0, 0, 0, 0, 0, 64] },
      [-1, 0, 0.5],
    ],
    [
      '32 bit',
      { tag: 1, bits: 32, data: [0, 0, 0, 128, 0, 0, 0, 64] },
      [-1, 0.5],
    ],
    ['float', { tag: 3, bits: 32, data: floats(-1, 0.25) }, [-1, 0.25]],
    ['double', { tag: 3, bits: 64, data: doubles(-1, 0.25) }, [-1, 0.25]],
    [
      'float beyond full scale, and no number',
      { tag: 3, bits: 32, data: floats(7, NaN, Infinity) },
      [1, 0, 0],
    ],
    [
      'stereo is mixed',
      { tag: 1, bits: 16, channels: 2, data: [0, 64, 0, 0] },
      [0.25],
    ],
    [
      'an odd last byte is left out',
      { tag: 1, bits: 16, data: [0, 64, 9] },
      [0.5],
    ],
    [
      'a recorder that never filled the size in',
      { tag: 1, bits: 16, data: [0, 64], dataSize: 0xffffffff },
      [0.5],
    ],
    [
      'a recorder that left nought',
      { tag: 1, bits: 16, data: [0, 64], dataSize: 0, riffSize: 0 },
      [0.5],
    ],
    [
      'another chunk before the data',
      {
        tag: 1,
        bits: 16,
        data: [0, 64],
        before: [76, 73, 83, 84, 3, 0, 0, 0, 1, 2, 3, 0],
      },
      [0.5],
    ],
    ['no samples', { tag: 1, bits: 16, data: [] }, []],
  ])('%s', (_, shape, expected) => {
    expect(samples(file(shape))).toEqual(expected);
  });

  it.each<[string, Uint8Array, string]>([
    ['a compressed codec', file({ tag: 2, bits: 4, data: [] }), 'compressed'],
    ['impossible bits', file({ tag: 1, bits: 12, data: [] }), 'broken'],
    [
      'no channels',
      file({ tag: 1, bits: 16, channels: 0, data: [] }),
      'broken',
    ],
    ['a rate of 0', file({ tag: 1, bits: 16, rate: 0, data: [] }), 'broken'],
    [
      'a header that breaks off',
      file({ tag: 1, bits: 16, data: [] }).subarray(0, 30),
      'broken',
    ],
    ['nothing', new Uint8Array(), 'broken'],
  ])('%s', (_, bytes, status) => {
    expect(readWavHeader(bytes, bytes.length).status).toBe(status);
  });

  it('knows a file that breaks off', () => {
    const whole = file({ tag: 1, bits: 16, data: [0, 64, 0, 64] });
    const header = readWavHeader(whole, whole.length - 2);
    expect(header).toMatchObject({
      status: 'ok',
      format: { truncated: true, dataBytes: 2 },
    });
  });

  it('reads the extensible form by its own codec', () => {
    const plain = file({ tag: 0xfffe, bits: 16, data: [] });
    const view = new DataView(new ArrayBuffer(24));
    view.setUint16(0, 22, true);
    view.setUint16(8, 1, true);
    const head = Uint8Array.from([
      ...plain.subarray(0, 16),
      ...[40, 0, 0, 0],
      ...plain.subarray(20, 36),
      ...new Uint8Array(view.buffer),
      ...plain.subarray(36),
      ...[0, 64],
    ]);
    new DataView(head.buffer).setUint32(64, 2, true);
    expect(samples(head)).toEqual([0.5]);
  });

  it('reads back what it writes', () => {
    expect(samples(wavOf(Float32Array.of(0, 0.5, -1, 2)))).toEqual([
      0, 0.5, -1, 1,
    ]);
  });
});
