import fs from 'node:fs';
import path from 'node:path';
import { canEnter, existingAncestor } from './account.mjs';
import { LaunchError } from './launch-error.mjs';

/**
 * Whether the database account will be able to work in a data folder, which need not exist yet.
 * A folder that we make, or that is ours already, can be opened for the account; the ones above it are not ours.
 * @param {string} dataDir
 * @param {{ uid: number, gid: number } | null} account
 */
export function canServe(dataDir, account) {
  if (account === null) return true;
  const folder = path.resolve(dataDir);
  if (!fs.existsSync(folder))
    return canEnter(existingAncestor(folder), account);
  if (canEnter(folder, account)) return true;
  return isOurs(folder) && canEnter(path.dirname(folder), account);
}

/**
 * Makes a data folder, and lets the database account pass through it (group, execute only) when that is not ourselves.
 * @param {string} dataDir
 * @param {{ uid: number, gid: number, name: string } | null} account
 * @throws {LaunchError} not possible, with what to do
 */
export function prepareDataFolder(dataDir, account) {
  if (!canServe(dataDir, account)) {
    throw new LaunchError(
      'data-dir-not-enterable',
      `PostgreSQL must run as user "${account.name}" here, who may not enter ${dataDir}: choose a folder with DATA_DIR=… that every user may pass through, for example under /var/lib.`,
    );
  }
  try {
    const isNew = !fs.existsSync(dataDir);
    fs.mkdirSync(dataDir, { recursive: true, mode: account ? 0o755 : 0o700 });
    if (account && (isNew || !canEnter(dataDir, account))) {
      fs.chownSync(dataDir, -1, account.gid);
      fs.chmodSync(dataDir, 0o710);
    }
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new LaunchError(
      'data-dir-not-writable',
      `The data folder ${dataDir} cannot be written (${error.code}): choose another one with DATA_DIR=….`,
      { cause: error },
    );
  }
}

function isOurs(folder) {
  const names = fs.readdirSync(folder);
  return names.length === 0 || names.includes('secrets.json');
}
