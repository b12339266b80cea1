/** What a file is, by its first bytes and never by its name. */
export type DocumentForm =
  | 'pdf'
  /** DOCX is one; so are spreadsheets and plain archives. */
  | 'zip'
  | 'text'
  | 'image'
  /** Office files of before 2007, and encrypted ones of today. */
  | 'old-office'
  | 'other';

const IMAGES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Readers accept rubbish before the mark of a PDF, up to here. */
const PDF_MARK_WITHIN = 1_024;

const begins = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean =>
  mark.every((byte, i) => bytes[at + i] === byte);
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

export function documentForm(bytes: Uint8Array): DocumentForm {
  const head = latin(bytes, 0, PDF_MARK_WITHIN);
  if (head.includes('%PDF-')) return 'pdf';
  if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) return 'zip';
  if (begins(bytes, OLD_OFFICE)) return 'old-office';
  const boxed = head.slice(4, 12);
  if (
    IMAGES.some((mark) => begins(bytes, mark)) ||
    /^BM[^]{4}\0{4}/.test(head) ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    /^ftyp(?:heic|heix|mif1|avif)/.test(boxed)
  )
    return 'image';
  if (/^(?:\uFEFF|ï»¿)?\s*(?:\{\\rtf|<!doctype html|<html|<\?xml)/i.test(head))
    return 'other';
  return 'text';
}

/** Ranges of control characters that no text holds; NUL is cleaned away later, and old editors write escape. */
const CONTROL: readonly (readonly [number, number])[] = [
  [0x01, 0x08],
  [0x0e, 0x1a],
  [0x1c, 0x1f],
  [0x7f, 0x7f],
];
/** More of them than this share, and it is no text. */
const MOST_CONTROL = 0.01;

/**
 * The characters of a plain text: UTF-16 with its mark, UTF-8, otherwise the old Windows alphabet, as editors
 * of Western Europe and America still write it. Null where the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  const odd = (text.match(/\p{Cc}/gu) ?? []).filter(isOdd).length;
  const nul = text.split('\0').length - 1;
  return odd > text.length * MOST_CONTROL || nul > text.length / 4
    ? null
    : text;
}

function isOdd(control: string): boolean {
  const code = control.charCodeAt(0);
  return CONTROL.some(([from, to]) => code >= from && code <= to);
}

function decoded(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe]))
    return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, [0xfe, 0xff]))
    return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** The 32 characters in which windows-1252 differs from Latin-1; a gap is no character. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own decoder of that name gives Latin-1 in some versions. */
const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => FROM_0X80[c.charCodeAt(0) - 0x80] ?? c);
