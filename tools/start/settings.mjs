import path from 'node:path';
import { databaseAccount } from '../embedded-postgres/account.mjs';
import { canServe } from '../embedded-postgres/data-folder.mjs';
import { LaunchError } from '../embedded-postgres/launch-error.mjs';

/** Where data goes when the repository lies where PostgreSQL's user cannot go (below /root, for example). */
const SYSTEM_DATA_DIR = '/var/lib/empathic-interview';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} gatewayUrl where this machine reaches the gateway
 * @property {string} dataDir absolute
 * @property {string | null} movedFrom the usual data folder, when it could not be used
 * @property {string | undefined} databaseUrl undefined: embedded
 * @property {string | undefined} queueUrl undefined: embedded
 */

/**
 * Reads the settings of a start. An empty variable counts as not set.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root the repository
 * @returns {Settings}
 * @throws {LaunchError}
 */
export function readSettings(env, root) {
  const host = env.HOST || '127.0.0.1';
  const port = readPort(env.PORT);
  const databaseUrl = env.DATABASE_URL || undefined;
  const queueUrl = env.QUEUE_URL || undefined;
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    port,
    host,
    gatewayUrl: `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`,
    databaseUrl,
    queueUrl,
    ...chooseDataDir(env.DATA_DIR, root, !(databaseUrl && queueUrl)),
  };
}

function readPort(text) {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new LaunchError(
    'bad-port',
    `PORT=${text} is not a port: choose a number from 1 to 65535, for example PORT=3000.`,
  );
}

function chooseDataDir(asked, root, needsDatabase) {
  if (asked) return { dataDir: path.resolve(asked), movedFrom: null };
  const usual = path.join(root, '.data');
  const account = needsDatabase
    ? databaseAccount(path.join(usual, 'postgres'))
    : null;
  return canServe(usual, account)
    ? { dataDir: usual, movedFrom: null }
    : { dataDir: SYSTEM_DATA_DIR, movedFrom: usual };
}
