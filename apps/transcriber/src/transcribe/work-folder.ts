import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'interview-answer-';
/** Folders that may hold somebody's voice. */
const VOICES = /^interview-(answer|draft)-/;
/** No answer takes this long: a folder as old was left by a process that was killed, in ms. */
const STALE_MS = 3 * 60 * 60_000;

/** Only this user may enter it. */
export const createWorkFolder = () => mkdtemp(join(tmpdir(), PREFIX));

export const removeWorkFolder = (dir: string) =>
  rm(dir, { recursive: true, force: true });

/** Removes what killed processes have left: nobody's voice stays behind. */
export async function removeStaleWorkFolders(now: number): Promise<void> {
  const names = await readdir(tmpdir()).catch((): string[] => []);
  for (const name of names.filter((entry) => VOICES.test(entry))) {
    const dir = join(tmpdir(), name);
    const found = await stat(dir).catch(() => null);
    if (found && now - found.mtimeMs > STALE_MS) await removeWorkFolder(dir);
  }
}
