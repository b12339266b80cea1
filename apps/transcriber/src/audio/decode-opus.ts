import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  MATROSKA,
  OGG,
  WEBM,
} from 'mediabunny';
import { OpusDecoder } from 'opus-decoder';
import { breathe } from '@interview/service-kit/child';
import type { Decoded } from './decode-wav';
import { readOpusHead } from './opus-head';
import { SAMPLE_RATE } from './pcm-sink';
import type { PcmSink } from './pcm-sink';

/** Packets decoded between two looks at the cancel signal: a second of usual recordings. */
const PACKETS_PER_BREATH = 50;
/** Longest run of packets that fail to decode before the rest is given up. */
const MAX_BAD_PACKETS = 250;

/**
 * Decodes the first Opus track of a WebM, Matroska or Ogg file straight to 16 kHz mono: libopus decodes at
 * that rate itself, so nothing is resampled. A file that breaks off gives what it holds.
 */
export async function decodeOpus(
  path: string,
  sink: PcmSink,
  signal: AbortSignal,
): Promise<Decoded> {
  const input = new Input({
    source: new FilePathSource(path),
    formats: [WEBM, MATROSKA, OGG],
  });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track) return 'unreadable';
    if (track.codec !== 'opus') return 'unsupported';
    const config = await track.getDecoderConfig();
    const layout = readOpusHead(
      asBytes(config?.description),
      track.numberOfChannels,
    );
    if (!layout) return 'unreadable';
    const decoder = new OpusDecoder({
      sampleRate: SAMPLE_RATE,
      channels: layout.channels,
      streamCount: layout.streamCount,
      coupledStreamCount: layout.coupledStreamCount,
      channelMappingTable: layout.channelMappingTable,
      // In samples of the output rate.
      preSkip: Math.round((layout.preSkip48k * SAMPLE_RATE) / 48_000),
    });
    await decoder.ready;
    try {
      return await decodePackets(track, decoder, sink, signal);
    } finally {
      decoder.free();
    }
  } catch (error) {
    return brokenAfter(error, sink, signal);
  } finally {
    input.dispose();
  }
}

type AudioTrack = NonNullable<
  Awaited<ReturnType<Input['getPrimaryAudioTrack']>>
>;

async function decodePackets(
  track: AudioTrack,
  decoder: OpusDecoder<typeof SAMPLE_RATE>,
  sink: PcmSink,
  signal: AbortSignal,
): Promise<Decoded> {
  let batch: Uint8Array[] = [];
  let bad = 0;
  let badInARow = 0;
  const decodeBatch = () => {
    const frames = batch;
    batch = [];
    const { channelData, samplesDecoded, errors } =
      decoder.decodeFrames(frames);
    bad += errors.length;
    badInARow = errors.length === frames.length ? badInARow + errors.length : 0;
    if (samplesDecoded > 0) sink.push(mixed(channelData, samplesDecoded));
  };
  try {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      batch.push(packet.data);
      if (batch.length < PACKETS_PER_BREATH) continue;
      decodeBatch();
      if (badInARow >= MAX_BAD_PACKETS) return 'truncated';
      await breathe(signal);
    }
  } finally {
    // Also where the file breaks off: what came before it counts.
    if (batch.length > 0) decodeBatch();
  }
  return bad > 0 ? 'truncated' : 'ok';
}

/** What a demuxer's complaint means: half a recording is a recording. */
function brokenAfter(
  error: unknown,
  sink: PcmSink,
  signal: AbortSignal,
): Decoded {
  signal.throwIfAborted();
  if (error instanceof Error && error.name === 'TooLong') throw error;
  return sink.length > 0 ? 'truncated' : 'unreadable';
}

function mixed(channels: Float32Array[], length: number): Float32Array {
  const [first] = channels;
  if (channels.length === 1 && first) return first.subarray(0, length);
  const out = new Float32Array(length);
  for (const channel of channels)
    for (let i = 0; i < length; i++)
      out[i] = (out[i] ?? 0) + (channel[i] ?? 0) / channels.length;
  return out;
}

function asBytes(
  description: ArrayBufferView | ArrayBufferLike | undefined,
): Uint8Array | null {
  if (!description) return null;
  return ArrayBuffer.isView(description)
    ? new Uint8Array(
        description.buffer,
        description.byteOffset,
        description.byteLength,
      )
    : new Uint8Array(description);
}
