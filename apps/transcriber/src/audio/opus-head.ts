/** How an Opus stream is to be decoded (RFC 7845, section 5.1). */
export interface OpusLayout {
  channels: number;
  streamCount: number;
  coupledStreamCount: number;
  channelMappingTable: number[];
  /** Samples at 48 kHz to drop at the start. */
  preSkip48k: number;
}

/**
 * Reads an OpusHead (Ogg) or CodecPrivate (WebM), which are the same bytes. Null if it is not one.
 * @param fallbackChannels used where a file carries no header at all
 */
export function readOpusHead(
  head: Uint8Array | null,
  fallbackChannels: number,
): OpusLayout | null {
  if (!head || head.length === 0)
    return fallbackChannels > 2 ? null : plainLayout(fallbackChannels, 312);
  if (
    head.length < 19 ||
    String.fromCharCode(...head.subarray(0, 8)) !== 'OpusHead'
  )
    return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const channels = view.getUint8(9);
  const preSkip48k = view.getUint16(10, true);
  const family = view.getUint8(18);
  if (family === 0)
    return channels === 1 || channels === 2
      ? plainLayout(channels, preSkip48k)
      : null;
  if (channels < 1 || head.length < 21 + channels) return null;
  return {
    channels,
    streamCount: view.getUint8(19),
    coupledStreamCount: view.getUint8(20),
    channelMappingTable: [...head.subarray(21, 21 + channels)],
    preSkip48k,
  };
}

function plainLayout(channels: number, preSkip48k: number): OpusLayout {
  return {
    channels,
    streamCount: 1,
    coupledStreamCount: channels - 1,
    channelMappingTable: channels === 2 ? [0, 1] : [0],
    preSkip48k,
  };
}
