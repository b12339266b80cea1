/** What a file is by its first bytes; names and content types are never trusted. */
export type AudioKind =
  | 'webm'
  | 'ogg'
  | 'wav'
  | 'mp4'
  | 'mp3'
  | 'flac'
  | 'aac'
  | 'aiff'
  | 'caf'
  | 'amr'
  | 'unknown';

/** Media type of each kind. */
export const MEDIA_TYPES: Record<AudioKind, string> = {
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'audio/mp4',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  aac: 'audio/aac',
  aiff: 'audio/aiff',
  caf: 'audio/x-caf',
  amr: 'audio/amr',
  unknown: 'application/octet-stream',
};

/** How many bytes `sniff` wants to see. */
export const SNIFF_BYTES = 64;

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** Tells the kind of audio file from its first bytes (at least SNIFF_BYTES, fewer if the file is shorter). */
export function sniff(bytes: Uint8Array): AudioKind {
  const [a = 0, b = 0] = bytes;
  const first4 = text(bytes, 0, 4);
  if (first4 === '\x1aE\xdf\xa3') return 'webm';
  if (first4 === 'OggS') return 'ogg';
  if (
    ['RIFF', 'RIFX', 'RF64', 'BW64'].includes(first4) &&
    text(bytes, 8, 4) === 'WAVE'
  )
    return 'wav';
  if (text(bytes, 4, 4) === 'ftyp') return 'mp4';
  if (first4 === 'fLaC') return 'flac';
  if (first4 === 'caff') return 'caf';
  if (first4 === 'FORM' && text(bytes, 8, 3) === 'AIF') return 'aiff';
  if (text(bytes, 0, 5) === '#!AMR') return 'amr';
  if (text(bytes, 0, 3) === 'ID3') return 'mp3';
  // MPEG frame sync: layer bits 00 mean ADTS (AAC), anything else MPEG audio with a legal bit rate.
  if (a === 0xff && (b & 0xf6) === 0xf0) return 'aac';
  if (a === 0xff && (b & 0xe0) === 0xe0 && (b & 0x06) !== 0) return 'mp3';
  return 'unknown';
}
