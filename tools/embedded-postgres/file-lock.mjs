import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, stillRuns } from './process-identity.mjs';

const POLL_MS = 50;
/** A lock file without content this old was left by a process that died while writing it. */
const EMPTY_IS_STALE_MS = 2000;
const BREAKER_IS_STALE_MS = 5000;

/**
 * Takes a lock that one process at a time holds. A lock left by a process that no longer runs is replaced.
 * @param {string} file
 * @param {{ waitMs?: number, note?: object }} [options] `waitMs` 0: one try. `note` can be read by whoever finds it taken.
 * @returns {Promise<{ release(): void, update(note: object): void } | { takenBy: { identity: string, note?: object } }>}
 * @throws when the folder cannot be written
 */
export async function takeLock(file, { waitMs = 0, note } = {}) {
  const identity = identify(process.pid) ?? `${process.pid}:`;
  const text = (value) => JSON.stringify({ identity, note: value });
  const until = Date.now() + waitMs;
  for (;;) {
    if (tryCreate(file, text(note))) {
      return {
        release: () => fs.rmSync(file, { force: true }),
        update: (value) => fs.writeFileSync(file, text(value)),
      };
    }
    const holder = readLock(file);
    if (holder === 'stale') {
      breakStale(file);
      await sleep(1);
    } else if (Date.now() >= until) {
      return { takenBy: holder ?? { identity: '' } };
    } else {
      await sleep(POLL_MS);
    }
  }
}

/** The content of a held lock, 'stale' when nobody holds it, null while it is being written. */
function readLock(file) {
  try {
    const content = fs.readFileSync(file, 'utf8');
    if (content === '') {
      const ageMs = Date.now() - fs.statSync(file).mtimeMs;
      return ageMs > EMPTY_IS_STALE_MS ? 'stale' : null;
    }
    const held = JSON.parse(content);
    return stillRuns(String(held.identity)) ? held : 'stale';
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    return error instanceof SyntaxError ? 'stale' : null;
  }
}

/** Only one process at a time may remove a stale lock, or it could remove its successor's fresh one. */
function breakStale(file) {
  const breaker = `${file}.break`;
  if (!tryCreate(breaker, '')) {
    const ageMs =
      Date.now() -
      (fs.statSync(breaker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (ageMs > BREAKER_IS_STALE_MS) fs.rmSync(breaker, { force: true });
    return;
  }
  try {
    if (readLock(file) === 'stale') fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(breaker, { force: true });
  }
}

function tryCreate(file, content) {
  try {
    fs.writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
