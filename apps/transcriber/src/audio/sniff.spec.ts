import { sniff } from './sniff';
import type { AudioKind } from './sniff';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((c) => c.charCodeAt(0)),
    ),
  );

describe('sniff', () => {
  it.each<[string, Uint8Array, AudioKind]>([
    ['WebM', bytes(0x1a, 0x45, 0xdf, 0xa3, 0x9f), 'webm'],
    ['Ogg', bytes('OggS', 0, 2), 'ogg'],
    ['WAV', bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt '), 'wav'],
    ['long WAV', bytes('RF64', 255, 255, 255, 255, 'WAVEds64'), 'wav'],
    ['AVI', bytes('RIFF', 1, 2, 3, 4, 'AVI LIST'), 'unknown'],
    ['MP4', bytes(0, 0, 0, 32, 'ftypM4A '), 'mp4'],
    ['FLAC', bytes('fLaC', 0), 'flac'],
    ['CAF', bytes('caff', 0, 1), 'caf'],
    ['AIFF', bytes('FORM', 0, 0, 0, 0, 'AIFF'), 'aiff'],
    ['AIFF-C', bytes('FORM', 0, 0, 0, 0, 'AIFC'), 'aiff'],
    ['AMR', bytes('#!AMR\n'), 'amr'],
    ['MP3 with a tag', bytes('ID3', 4, 0), 'mp3'],
    ['MP3', bytes(0xff, 0xfb, 0x90), 'mp3'],
    ['AAC', bytes(0xff, 0xf1, 0x50), 'aac'],
    ['text', bytes('Hello, this is text.'), 'unknown'],
    ['a page', bytes('<!doctype html>'), 'unknown'],
    ['a playlist, which could name other files', bytes('#EXTM3U\n'), 'unknown'],
    ['zeros', new Uint8Array(64), 'unknown'],
    ['nothing', new Uint8Array(), 'unknown'],
  ])('%s', (_, head, kind) => {
    expect(sniff(head)).toBe(kind);
  });
});
