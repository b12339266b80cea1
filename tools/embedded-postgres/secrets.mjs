import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LaunchError } from './launch-error.mjs';

const FILE = 'secrets.json';
const secret = (bytes) => crypto.randomBytes(bytes).toString('hex');

/**
 * Reads DATA_DIR/secrets.json (mode 0600), or makes it. Call it under a lock.
 * Missing entries are added and the rest is kept, so that an older file goes on working.
 * @param {string} dataDir
 * @returns {{ signing: string, admin: string, app: string, queue: string, isNew: boolean }}
 *   hexadecimal; `signing` 32 bytes, database passwords 24; `isNew`: the database passwords were made just now
 * @throws {LaunchError} not readable, or not what we wrote
 */
export function openSecrets(dataDir) {
  const file = path.join(dataDir, FILE);
  const found = readSecrets(file);
  const secrets = {
    signing: found?.signing ?? secret(32),
    admin: found?.admin ?? secret(24),
    app: found?.app ?? secret(24),
    queue: found?.queue ?? secret(24),
  };
  if (!found || Object.keys(secrets).some((key) => !found[key])) {
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, {
      mode: 0o600,
    });
    fs.renameSync(draft, file);
  }
  return { ...secrets, isNew: !found?.admin };
}

function readSecrets(file) {
  let content;
  try {
    content = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new LaunchError(
      'secrets-unreadable',
      `${file} cannot be read (${error.code}): start as the user who started before, or choose another folder with DATA_DIR=….`,
      { cause: error },
    );
  }
  try {
    const found = JSON.parse(content);
    for (const [key, value] of Object.entries(found)) {
      if (!/^[0-9a-f]{32,}$/.test(value)) throw new Error(`bad entry ${key}`);
    }
    return found;
  } catch (error) {
    throw new LaunchError(
      'secrets-damaged',
      `${file} is damaged: move it away and start again, new secrets are then made and the data is kept.`,
      { cause: error },
    );
  }
}
