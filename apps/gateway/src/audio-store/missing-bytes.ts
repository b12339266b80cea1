import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
/** Size field of an element whose end is not known when it begins (live recordings). */
const UNKNOWN = Number.POSITIVE_INFINITY;

/**
 * How many bytes of a file are missing at its end, as far as the file itself says: 0 when it is whole,
 * or of a format that does not say. Reads headers only.
 */
export async function findMissingBytes(
  path: string,
  size: number,
): Promise<number> {
  const file = await open(path, 'r');
  const bytesAt = windowOnto(file);
  try {
    const head = await bytesAt(0, 12);
    if (head.length < 12) return 0;
    if (head.readUInt32BE(0) === EBML)
      return await missingOfWebm(bytesAt, size);
    if (head.toString('latin1', 0, 4) === 'RIFF')
      return missingOfRiff(head, size);
    if (head.toString('latin1', 4, 8) === 'ftyp')
      return await missingOfMp4(bytesAt, size);
    return 0;
  } finally {
    await file.close();
  }
}

function missingOfRiff(head: Buffer, size: number): number {
  const declared = head.readUInt32LE(4);
  // Writers that cannot seek back leave 0 or a number near the largest.
  if (declared === 0 || declared >= 0x7ffff000) return 0;
  return Math.max(0, declared + 8 - size);
}

async function missingOfMp4(bytesAt: BytesAt, size: number): Promise<number> {
  for (let at = 0; at + 8 <= size;) {
    const head = await bytesAt(at, 16);
    const short = head.readUInt32BE(0);
    const length =
      short === 1 && head.length === 16
        ? Number(head.readBigUInt64BE(8))
        : short;
    if (length === 0) return 0;
    if (length < 8) return 0;
    if (at + length > size) return at + length - size;
    at += length;
  }
  return 0;
}

/** Walks the elements of a Segment and its Clusters; an element that ends past the file is cut off. */
async function missingOfWebm(bytesAt: BytesAt, size: number): Promise<number> {
  let at = 0;
  while (at < size) {
    const element = readElement(await bytesAt(at, 12));
    if (!element) return size - at < 12 ? 1 : 0;
    const content = at + element.headerBytes;
    const inside = element.id === SEGMENT || element.id === CLUSTER;
    const end = content + element.contentBytes;
    if (end !== UNKNOWN && end > size) return end - size;
    at = inside || end === UNKNOWN ? content : end;
  }
  return 0;
}

interface Element {
  id: number;
  headerBytes: number;
  contentBytes: number;
}

/** Reads an EBML element's id and size (RFC 8794, 4 and 5); undefined when the bytes are none. */
export function readElement(bytes: Buffer): Element | undefined {
  const first = bytes[0];
  if (!first) return undefined;
  const idBytes = Math.clz32(first) - 23;
  const sizeFirst = bytes[idBytes];
  if (idBytes > 4 || !sizeFirst) return undefined;
  const sizeBytes = Math.clz32(sizeFirst) - 23;
  if (bytes.length < idBytes + sizeBytes) return undefined;
  let value = sizeFirst & (0xff >> sizeBytes);
  let allOnes = value === 0xff >> sizeBytes;
  for (const byte of bytes.subarray(idBytes + 1, idBytes + sizeBytes)) {
    value = value * 256 + byte;
    allOnes &&= byte === 0xff;
  }
  return {
    id: bytes.readUIntBE(0, idBytes),
    headerBytes: idBytes + sizeBytes,
    contentBytes: allOnes ? UNKNOWN : value,
  };
}

type BytesAt = (position: number, length: number) => Promise<Buffer>;

/** Small reads out of one large one: a long recording has tens of thousands of elements. */
function windowOnto(file: FileHandle): BytesAt {
  const window = Buffer.alloc(1 << 16);
  let from = 0;
  let filled = 0;
  return async (position, length) => {
    if (position < from || position + length > from + filled) {
      from = position;
      filled = (await file.read(window, 0, window.length, position)).bytesRead;
    }
    return window.subarray(
      position - from,
      Math.min(position - from + length, filled),
    );
  };
}
