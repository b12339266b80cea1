import { readOpusHead } from './opus-head';

const head = (channels: number, family: number, rest: number[] = []) =>
  Uint8Array.from([
    ...[...'OpusHead'].map((c) => c.charCodeAt(0)),
    1,
    channels,
    ...[0x38, 0x01],
    ...[0x80, 0xbb, 0, 0],
    ...[0, 0],
    family,
    ...rest,
  ]);

describe('readOpusHead', () => {
  it('reads mono and stereo', () => {
    expect(readOpusHead(head(1, 0), 1)).toEqual({
      channels: 1,
      streamCount: 1,
      coupledStreamCount: 0,
      channelMappingTable: [0],
      preSkip48k: 312,
    });
    expect(readOpusHead(head(2, 0), 2)).toMatchObject({
      coupledStreamCount: 1,
      channelMappingTable: [0, 1],
    });
  });

  it('reads a mapping of more channels', () => {
    expect(readOpusHead(head(3, 1, [2, 1, 0, 2, 1]), 3)).toMatchObject({
      channels: 3,
      streamCount: 2,
      coupledStreamCount: 1,
      channelMappingTable: [0, 2, 1],
    });
  });

  it.each<[string, Uint8Array, number]>([
    ['another codec', Uint8Array.from({ length: 20 }, () => 7), 1],
    ['cut short', head(1, 0).subarray(0, 12), 1],
    ['three channels without a mapping', head(3, 0), 3],
    ['a mapping that breaks off', head(4, 1, [2, 2, 0]), 4],
  ])('refuses %s', (_, bytes, channels) => {
    expect(readOpusHead(bytes, channels)).toBeNull();
  });

  it('goes by the channels where there is no header', () => {
    expect(readOpusHead(null, 2)).toMatchObject({ channels: 2 });
    expect(readOpusHead(null, 6)).toBeNull();
  });
});
