/** Layout of the samples in a WAV file. */
export interface WavFormat {
  encoding: 'pcm' | 'float';
  bitsPerSample: 8 | 16 | 24 | 32 | 64;
  channels: number;
  sampleRate: number;
  /** Bytes of one sample of all channels. */
  frameBytes: number;
  /** Where the samples begin, and how many bytes of them there are in this file. */
  dataOffset: number;
  dataBytes: number;
  /** The header promises more than the file holds. */
  truncated: boolean;
}

export type WavHeader =
  | { status: 'ok'; format: WavFormat }
  /** compressed: a codec or byte order that is left to ffmpeg. broken: no usable header. */
  | { status: 'compressed' }
  | { status: 'broken' };

/** Written, as nought is, by recorders that stream and never come back to fill the size in. */
const UNKNOWN_SIZE = 0xffffffff;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/**
 * Reads the header of a RIFF, RF64 or BW64 WAVE file.
 * @param head the first bytes of the file (64 kB are plenty)
 * @param fileBytes length of the whole file
 */
export function readWavHeader(head: Uint8Array, fileBytes: number): WavHeader {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const id = (at: number) => String.fromCharCode(...head.subarray(at, at + 4));
  if (head.length < 12) return { status: 'broken' };
  if (id(0) === 'RIFX') return { status: 'compressed' };
  let chunk: Omit<WavFormat, 'dataOffset' | 'dataBytes' | 'truncated'> | null =
    null;
  let at = 12;
  while (at + 8 <= head.length) {
    const name = id(at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name === 'fmt ' && body + 16 <= head.length) {
      const read = readFormat(view, body, size);
      if (typeof read === 'string') return { status: read };
      chunk = read;
    }
    if (name === 'data') {
      if (!chunk) return { status: 'broken' };
      const there = Math.max(0, fileBytes - body);
      const open =
        size === UNKNOWN_SIZE || (size === 0 && view.getUint32(4, true) === 0);
      const promised = open ? there : size;
      const bytes = Math.min(promised, there);
      return {
        status: 'ok',
        format: {
          ...chunk,
          dataOffset: body,
          dataBytes: bytes - (bytes % chunk.frameBytes),
          truncated: promised > there,
        },
      };
    }
    at = body + size + (size % 2);
  }
  return { status: 'broken' };
}

function readFormat(view: DataView, body: number, size: number) {
  const tag = view.getUint16(body, true);
  const channels = view.getUint16(body + 2, true);
  const sampleRate = view.getUint32(body + 4, true);
  const bits = view.getUint16(body + 14, true);
  const extended =
    tag === EXTENSIBLE && size >= 40 && body + 26 <= view.byteLength;
  const codec = extended ? view.getUint16(body + 24, true) : tag;
  if (codec !== PCM && codec !== FLOAT) return 'compressed' as const;
  const encoding = codec === FLOAT ? ('float' as const) : ('pcm' as const);
  const legal = encoding === 'float' ? [32, 64] : [8, 16, 24, 32];
  if (
    !legal.includes(bits) ||
    channels < 1 ||
    channels > 32 ||
    sampleRate < 4000 ||
    sampleRate > 768_000
  )
    return 'broken' as const;
  return {
    encoding,
    bitsPerSample: bits as WavFormat['bitsPerSample'],
    channels,
    sampleRate,
    frameBytes: (bits / 8) * channels,
  };
}

/** Mixes whole frames down to one channel, −1..1. */
export function monoSamples(
  bytes: Uint8Array,
  format: WavFormat,
): Float32Array {
  const { channels, frameBytes, encoding, bitsPerSample } = format;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames = Math.floor(bytes.length / frameBytes);
  const step = bitsPerSample / 8;
  const read = sampleReader(view, encoding, bitsPerSample);
  const out = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++)
      sum += read(frame * frameBytes + channel * step);
    const mixed = sum / channels;
    out[frame] = Number.isFinite(mixed) ? Math.max(-1, Math.min(1, mixed)) : 0;
  }
  return out;
}

function sampleReader(
  view: DataView,
  encoding: WavFormat['encoding'],
  bits: WavFormat['bitsPerSample'],
): (at: number) => number {
  if (encoding === 'float')
    return bits === 64
      ? (at) => view.getFloat64(at, true)
      : (at) => view.getFloat32(at, true);
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32768;
  if (bits === 24)
    return (at) =>
      (view.getUint16(at, true) + view.getInt8(at + 2) * 65536) / 8388608;
  return (at) => view.getInt32(at, true) / 2147483648;
}
