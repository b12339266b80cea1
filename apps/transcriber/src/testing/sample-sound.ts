import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { monoSamples, readWavHeader } from '../audio/wav';

/** For tests: where the committed samples are. Their speech is synthetic. */
export const FIXTURES = resolve(__dirname, '../../test-fixtures');

/** For tests: a 16 kHz WAV file as samples. */
export async function wavSamples(path: string): Promise<Float32Array> {
  const bytes = await readFile(path);
  const header = readWavHeader(bytes, bytes.length);
  if (header.status !== 'ok') throw new Error(`${path} is no WAV file`);
  const { dataOffset, dataBytes } = header.format;
  return monoSamples(
    bytes.subarray(dataOffset, dataOffset + dataBytes),
    header.format,
  );
}

/** For tests: a tone. */
export function tone(seconds: number, hz = 300, sampleRate = 16_000) {
  return Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, i) => 0.3 * Math.sin((2 * Math.PI * hz * i) / sampleRate),
  );
}

/** For tests: noise that is the same every time. */
export function noise(seconds: number, level = 0.05) {
  let seed = 1;
  return Float32Array.from({ length: Math.round(seconds * 16_000) }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return level * (seed / 1073741824 - 1);
  });
}
