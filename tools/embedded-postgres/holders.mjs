import fs from 'node:fs';
import path from 'node:path';
import { identify, stillRuns } from './process-identity.mjs';

/**
 * Who uses a server at this moment, so that the last one to leave stops it. One small file per user;
 * those of processes that no longer run do not count. Call both under the database's lock.
 * @param {string} folder
 * @param {string} id unique for this use
 * @returns {{ leave(): number }} `leave` gives the number of other users that remain
 */
export function holdServer(folder, id) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, id);
  fs.writeFileSync(file, identify(process.pid) ?? '', { mode: 0o600 });
  return {
    leave() {
      fs.rmSync(file, { force: true });
      return countHolders(folder);
    },
  };
}

/** The number of running users; what dead ones left is removed. */
export function countHolders(folder) {
  if (!fs.existsSync(folder)) return 0;
  return fs.readdirSync(folder).filter((name) => {
    const file = path.join(folder, name);
    if (stillRuns(fs.readFileSync(file, 'utf8'))) return true;
    fs.rmSync(file, { force: true });
    return false;
  }).length;
}
