import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../../processes/error-code';

const POLL_MS = 2_000;
const REFRESH_MS = 5_000;
/** A lock that nobody has refreshed for this long belongs to a process that is gone. */
const STALE_MS = 30_000;

/**
 * Runs `work` while no other process that shares the folder downloads into it. `onWait` is called while
 * another one does.
 */
export async function withDownloadLock<T>(
  dir: string,
  signal: AbortSignal,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(dir, '.downloading');
  await mkdir(dir, { recursive: true });
  while (!(await taken(lock))) {
    onWait();
    await wait(POLL_MS, undefined, { signal });
  }
  const refresh = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined);
  }, REFRESH_MS);
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    await rm(lock, { recursive: true, force: true });
  }
}

/** Making a folder is atomic on every file system, shared ones included. */
async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const found = await stat(lock).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS)
      await rm(lock, { recursive: true, force: true });
    return false;
  }
}
