import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMissingBytes, readElement } from './missing-bytes';

const bytes = (...parts: (number[] | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((p) => Buffer.from(p)));
const ebmlHead = [0x1a, 0x45, 0xdf, 0xa3, 0x82, 0, 0];
const liveSegment = [
  0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
];
const liveCluster = [
  0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
];
const block = (length: number): Buffer =>
  bytes([0xa3, 0x80 + length], Buffer.alloc(length));
const live = bytes(
  ebmlHead,
  liveSegment,
  liveCluster,
  block(20),
  liveCluster,
  block(30),
);
const sized = bytes(ebmlHead, [0x18, 0x53, 0x80, 0x67, 0x80 + 22], block(20));
const riff = (declared: number): Buffer => {
  const wav = Buffer.alloc(108);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(declared, 4);
  return wav;
};
const box = (kind: string, length: number, content = length - 8): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length, 0);
  head.write(kind, 4);
  return Buffer.concat([head, Buffer.alloc(content)]);
};

describe('findMissingBytes', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'missing-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it.each([
    ['a live WebM', live, 0],
    ['a live WebM cut in a block', live.subarray(0, -7), 7],
    ['a WebM of known size', sized, 0],
    ['the same, cut', sized.subarray(0, -9), 9],
    ['a WAV', riff(100), 0],
    ['a WAV cut', riff(150), 50],
    ['a WAV whose writer could not seek', riff(0xffffffff), 0],
    ['an MP4', bytes(box('ftyp', 20), box('mdat', 50)), 0],
    ['an MP4 cut', bytes(box('ftyp', 20), box('mdat', 50, 30)), 12],
    ['text', Buffer.from('just some words here'), 0],
    ['almost nothing', Buffer.from('abc'), 0],
  ])('%s', async (name, content, expected) => {
    const path = join(dir, name.replaceAll(' ', '-'));
    await writeFile(path, content);
    expect(await findMissingBytes(path, content.length)).toBe(expected);
  });
});

it.each([
  [[0xa3, 0x85], { id: 0xa3, headerBytes: 2, contentBytes: 5 }],
  [
    [0x1a, 0x45, 0xdf, 0xa3, 0x40, 0x02],
    { id: 0x1a45dfa3, headerBytes: 6, contentBytes: 2 },
  ],
  [[0xa3, 0xff], { id: 0xa3, headerBytes: 2, contentBytes: Infinity }],
  [[0x00, 0x81], undefined],
  [[0xa3], undefined],
])('readElement of %j', (given, expected) => {
  expect(readElement(Buffer.from(given))).toEqual(expected);
});
