import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../processes/error-code';

/** Folders that may hold somebody's voice, and the process they belong to. */
const FOLDER = /^interview-(?:answer|draft)-(\d+)-/;
/** No answer takes this long, in ms. */
const STALE_MS = 3 * 60 * 60_000;

/** A folder that only this user may enter, for one answer's (or one draft segment's) sound. */
export const createWorkFolder = (what: 'answer' | 'draft') =>
  mkdtemp(join(tmpdir(), `interview-${what}-${process.pid}-`));

export const removeWorkFolder = (dir: string) =>
  rm(dir, { recursive: true, force: true });

/**
 * Removes what killed processes have left, so that nobody's voice stays behind. For the start of a process:
 * a folder under its own number belongs to an earlier one.
 */
export async function removeStaleWorkFolders(now: number): Promise<void> {
  const names = await readdir(tmpdir()).catch((): string[] => []);
  for (const name of names) {
    const pid = Number(FOLDER.exec(name)?.[1]);
    if (!pid) continue;
    const dir = join(tmpdir(), name);
    const found = await stat(dir).catch(() => null);
    const old = !found || now - found.mtimeMs > STALE_MS;
    if (old || pid === process.pid || !isAlive(pid))
      await removeWorkFolder(dir);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
