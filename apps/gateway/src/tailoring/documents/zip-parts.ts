import { crc32, inflateRawSync } from 'node:zlib';

/** Why an archive is not opened. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';

  constructor(readonly why: 'broken' | 'encrypted' | 'too-large') {
    super(why);
  }
}

/** One file of an archive. */
export interface ZipPart {
  name: string;
  data: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
/** More files than any document of words has. */
const MOST_PARTS = 2_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Inflates the files of an archive that `wanted` names, and no others.
 * @param mostBytes of all of them together, counted while they are inflated: what the archive says of its
 *   sizes is not believed
 * @throws ZipFault
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  mostBytes: number,
): ZipPart[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(file)
      .filter((entry) => wanted(entry.name))
      .reduce<{ parts: ZipPart[]; left: number }>(
        ({ parts, left }, entry) => {
          const data = inflated(file, entry, left);
          parts.push({ name: entry.name, data });
          return { parts, left: left - data.byteLength };
        },
        { parts: [], left: mostBytes },
      ).parts;
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    // A length or an offset that points outside of the file.
    throw new ZipFault('broken');
  }
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  size: number;
  offset: number;
}

function entriesOf(file: Buffer): Entry[] {
  let at = file.length - END_BYTES;
  const first = Math.max(0, at - MOST_COMMENT);
  while (at >= first && file.readUInt32LE(at) !== END) at -= 1;
  if (at < first) throw new ZipFault('broken');
  const count = file.readUInt16LE(at + 10);
  if (count > MOST_PARTS) throw new ZipFault('too-large');
  const entries: Entry[] = [];
  let place = file.readUInt32LE(at + 16);
  for (let i = 0; i < count; i += 1) {
    if (file.readUInt32LE(place) !== CENTRAL) throw new ZipFault('broken');
    const nameLength = file.readUInt16LE(place + 28);
    entries.push({
      flags: file.readUInt16LE(place + 8),
      method: file.readUInt16LE(place + 10),
      size: file.readUInt32LE(place + 20),
      offset: file.readUInt32LE(place + 42),
      name: file.toString('utf8', place + 46, place + 46 + nameLength),
    });
    place +=
      46 +
      nameLength +
      file.readUInt16LE(place + 30) +
      file.readUInt16LE(place + 32);
  }
  return entries;
}

function inflated(file: Buffer, entry: Entry, most: number): Uint8Array {
  if (entry.flags & 1) throw new ZipFault('encrypted');
  if (file.readUInt32LE(entry.offset) !== LOCAL) throw new ZipFault('broken');
  const start =
    entry.offset +
    30 +
    file.readUInt16LE(entry.offset + 26) +
    file.readUInt16LE(entry.offset + 28);
  const packed = file.subarray(start, start + entry.size);
  if (packed.length < entry.size) throw new ZipFault('broken');
  if (entry.method === STORED) {
    if (packed.length > most) throw new ZipFault('too-large');
    return packed;
  }
  if (entry.method !== DEFLATED) throw new ZipFault('broken');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ZipFault(
      code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken',
    );
  }
}

/** An archive of these files, not compressed. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const label = Buffer.from(name, 'utf8');
    // From the version needed to the lengths, both headers hold the same.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.byteLength, 14);
    shared.writeUInt32LE(data.byteLength, 18);
    shared.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([number(LOCAL), shared, label, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([number(CENTRAL), Buffer.from([20, 0]), shared, tail, label]),
    ); // prettier-ignore
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
