import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseAccount } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import {
  assertSameMajor,
  clusterExists,
  createCluster,
  resetPassword,
} from './cluster.mjs';
import { prepareDataFolder } from './data-folder.mjs';
import { setUpDatabase } from './database-setup.mjs';
import { takeLock } from './file-lock.mjs';
import { countHolders, holdServer } from './holders.mjs';
import { LaunchError } from './launch-error.mjs';
import { findServer, serves, startServer, stopServer } from './postmaster.mjs';
import { openSecrets } from './secrets.mjs';

const LOCK_WAIT_MS = 180_000;
const WATCH_MS = 500;
const WRONG_PASSWORD = '28P01';

/**
 * @typedef {object} RunningPostgres
 * @property {string} adminUrl superuser `postgres`, database `postgres`
 * @property {string} appUrl role `app`, database `interview`, which it owns: the gateway's DATABASE_URL
 * @property {string} queueUrl role `queue`, same database, schema `bullmq` alone (its search path): everybody's QUEUE_URL
 * @property {number} port on 127.0.0.1
 * @property {boolean} adopted a server ran already on this data (of a killed start, or of another process) and is used
 * @property {{ initMs: number | null, startMs: number, setupMs: number }} took `initMs` null: the data was there already
 * @property {() => Promise<void>} stop leaves; the last of all processes to leave stops the server. Twice is harmless.
 * @property {Promise<void>} exited resolves after `stop`, or within half a second when the server ends by itself;
 *   waiting for it alone keeps no process alive
 */

/**
 * Starts PostgreSQL 18 on `<dataDir>/postgres`, making it when it is not there, and sets up roles, database and the
 * queue's tables. Passwords are made once and kept in `<dataDir>/secrets.json` (0600). Starts at the same time on the
 * same folder wait for each other and share one server. Nothing is asked, nothing listens beyond 127.0.0.1.
 *
 * In tests: `startPostgres({ dataDir: await mkdtemp(join(tmpdir(), 'pg-')), durable: false })`, `stop()` at the end,
 * then remove the folder.
 * @param {object} options
 * @param {string} options.dataDir made when missing
 * @param {number} [options.port] default: any free one; an adopted server keeps its own
 * @param {(line: string) => void} [options.log] steps worth telling; PostgreSQL's own log is `<dataDir>/logs/postgres.log`
 * @param {boolean} [options.durable] false: no fsync, for data that may be lost (tests)
 * @param {string} [options.binDir] other programs than the npm package's
 * @returns {Promise<RunningPostgres>}
 * @throws {LaunchError} with one sentence that says what to do
 */
export async function startPostgres({
  dataDir,
  port,
  log = () => undefined,
  durable = true,
  binDir,
}) {
  const home = path.resolve(dataDir);
  const clusterDir = path.join(home, 'postgres');
  const account = databaseAccount(clusterDir);
  prepareDataFolder(home, account);
  const logDir = path.join(home, 'logs');
  fs.mkdirSync(logDir, { recursive: true });
  const binaries = findBinaries({
    cacheDir: path.join(home, 'cache'),
    account,
    binDir,
  });
  const place = {
    clusterDir,
    binDir: binaries.binDir,
    account,
    logFile: path.join(logDir, 'postgres.log'),
  };
  const holdersDir = path.join(home, 'postgres.users');
  const withLock = (work) => underLock(path.join(home, 'postgres.lock'), work);

  return withLock(async () => {
    const secrets = openSecrets(home);
    const initMs = await timed(() =>
      ensureCluster({ ...place, secrets, durable, major: binaries.major, log }),
    );
    let server;
    const startMs = await timed(async () => {
      server = await adoptOrStart({
        ...place,
        secrets,
        port,
        durable,
        log,
        shared: countHolders(holdersDir) > 0,
      });
    });
    const urls = urlsOf(server.port, secrets);
    const setupMs = await timed(() =>
      setUpDatabase({ adminUrl: urls.adminUrl, ...secrets }),
    );
    const hold = holdServer(holdersDir, crypto.randomUUID());
    let stopping;
    const leave = () =>
      withLock(async () => {
        if (hold.leave() === 0) await stopServer({ ...place, pid: server.pid });
      });
    let left;
    const stopped = new Promise((resolve) => (left = resolve));
    return {
      ...urls,
      port: server.port,
      adopted: server.adopted,
      took: { initMs: initMs < 5 ? null : initMs, startMs, setupMs },
      stop: () => (stopping ??= leave().finally(left)),
      exited: Promise.race([stopped, watch(server.pid, clusterDir)]),
    };
  });
}

async function ensureCluster({
  clusterDir,
  binDir,
  account,
  secrets,
  durable,
  major,
  log,
}) {
  if (!clusterExists(clusterDir)) {
    log('Preparing the database');
    await createCluster({
      clusterDir,
      binDir,
      account,
      password: secrets.admin,
      durable,
    });
    return;
  }
  assertSameMajor(clusterDir, major);
}

async function adoptOrStart({ shared, ...options }) {
  const { clusterDir, binDir, secrets, durable, log } = options;
  const running = findServer(clusterDir);
  if (running) {
    const answer = await probe(running.port, secrets);
    if (
      answer === 'ok' &&
      (!durable || (await isDurable(running.port, secrets)))
    ) {
      log(
        `Using the database server that runs already (process ${running.pid})`,
      );
      return { ...running, adopted: true };
    }
    if (shared) {
      throw new LaunchError(
        'server-in-use',
        `Another process uses the database in ${clusterDir} in a way that cannot be shared: stop it first.`,
      );
    }
    log(`Replacing a left-over database server (process ${running.pid})`);
    await stopServer({ clusterDir, binDir, pid: running.pid });
  }
  rotate(options.logFile);
  const server = await startServer(options);
  const answer = await probe(server.port, secrets);
  if (answer === 'ok') return { ...server, adopted: false };
  if (answer !== WRONG_PASSWORD)
    throw new LaunchError(
      'postgres-failed',
      `PostgreSQL runs but does not answer (${answer}).`,
    );
  log('Giving the database new passwords, because secrets.json is new');
  await stopServer({ clusterDir, binDir, pid: server.pid });
  await resetPassword({ ...options, password: secrets.admin });
  return { ...(await startServer(options)), adopted: false };
}

/** 'ok', or the error's code. A server that is just ending or starting is asked again for a while. */
async function probe(port, secrets) {
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({
      connectionString: urlsOf(port, secrets).adminUrl,
      connectionTimeoutMillis: 3000,
    });
    try {
      await client.connect();
      return 'ok';
    } catch (error) {
      if (error.code === WRONG_PASSWORD || tries >= 10)
        return error.code ?? 'no-answer';
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined); // never connected
    }
  }
}

async function isDurable(port, secrets) {
  const client = new pg.Client({
    connectionString: urlsOf(port, secrets).adminUrl,
  });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select current_setting('fsync') as fsync",
    );
    return rows[0].fsync === 'on';
  } finally {
    await client.end();
  }
}

const urlsOf = (port, { admin, app, queue }) => ({
  adminUrl: `postgres://postgres:${admin}@127.0.0.1:${port}/postgres`,
  appUrl: `postgres://app:${app}@127.0.0.1:${port}/interview`,
  queueUrl: `postgres://queue:${queue}@127.0.0.1:${port}/interview`,
});

/** Polls, because an adopted server is not our child; the timer keeps no process alive. */
async function watch(pid, clusterDir) {
  while (serves(pid, clusterDir))
    await sleep(WATCH_MS, undefined, { ref: false });
}

async function underLock(file, work) {
  const lock = await takeLock(file, { waitMs: LOCK_WAIT_MS });
  if ('takenBy' in lock) {
    throw new LaunchError(
      'database-busy',
      `Another process has been starting or stopping the database for ${LOCK_WAIT_MS / 1000} s (lock: ${file}): stop it and try again.`,
    );
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

function rotate(file) {
  if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`);
}

async function timed(work) {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}
