import { openVectors } from './open-vectors';
import type { WordVectors } from './open-vectors';
import packed from './word-vectors.json';

let opened: WordVectors | null = null;

/** The vectors of this version, opened on first use (about 30 ms). */
export function englishVectors(): WordVectors {
  opened ??= openVectors(packed);
  return opened;
}
