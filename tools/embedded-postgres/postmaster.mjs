import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './binaries.mjs';
import { programEnvironment } from './cluster.mjs';
import { LaunchError } from './launch-error.mjs';
import { commandLine, identify, stillRuns } from './process-identity.mjs';

const POLL_MS = 15;
/** Recovery after a crash may replay up to max_wal_size; a slow disk needs its time. */
const START_LIMIT_MS = 120_000;
/** Backends of a killed server let go of the folder within seconds. */
const LEFTOVERS_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 15_000;
const PORT_TRIES = 5;

/** Sized for one machine and about 20 connections; the log must never carry anybody's words (terse, no statements). */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  // Every connection maps what it has touched of it; the system keeps the rest of the files in memory.
  shared_buffers: '8MB',
  max_wal_size: '256MB',
  // Nothing is replicated.
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_timezone: 'UTC',
};
/** Survives a killed server, not a power cut: commits still reach the system's cache. */
const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off' };

/**
 * The server that runs on a database folder at this moment, if one does.
 * A file left by a dead one is removed when its number belongs to another program now (PostgreSQL would refuse to start).
 * @param {string} clusterDir
 * @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function findServer(clusterDir) {
  const found = readPidFile(clusterDir);
  if (!found) return null;
  if (serves(found.pid, clusterDir)) return found;
  if (identify(found.pid) !== null || isListed(found.pid)) {
    fs.rmSync(pidFile(clusterDir), { force: true });
  }
  return null;
}

/**
 * Starts the server and waits until it takes connections.
 * @param {{ clusterDir: string, binDir: string, account: { uid: number, gid: number } | null, logFile: string,
 *   port?: number, durable: boolean, log: (line: string) => void }} options `port` undefined: any free one
 * @returns {Promise<{ pid: number, port: number }>}
 * @throws {LaunchError}
 */
export async function startServer(options) {
  const began = Date.now();
  for (let tries = 1; ;) {
    const port = options.port ?? (await freePort());
    const { pid, ready, said } = await launch(options, port);
    if (ready) return { pid, port };
    const leftovers =
      /lock file "postmaster.pid" already exists|pre-existing shared memory/.test(
        said,
      );
    const portTaken =
      /could not create listen socket|could not bind|Address already in use/.test(
        said,
      );
    if (leftovers && Date.now() - began < LEFTOVERS_LIMIT_MS) {
      await sleep(200);
    } else if (portTaken && options.port === undefined && tries < PORT_TRIES) {
      tries += 1;
    } else if (portTaken) {
      throw new LaunchError(
        'port-in-use',
        `PostgreSQL cannot listen on port ${port}: another program uses it.`,
      );
    } else {
      throw new LaunchError(
        'postgres-failed',
        `PostgreSQL did not start: ${lastLine(said)} (log: ${options.logFile})`,
      );
    }
  }
}

/**
 * Stops the server: fast (open transactions are rolled back, a checkpoint is written), after 15 s at once.
 * @param {{ clusterDir: string, binDir: string, pid: number }} options
 */
export async function stopServer({ clusterDir, binDir, pid }) {
  if (!serves(pid, clusterDir)) return;
  // Its command line is gone before it is: what tells that it has ended is its number.
  const identity = identify(pid) ?? '';
  for (const [mode, signal] of [
    ['fast', 'SIGINT'],
    ['immediate', 'SIGQUIT'],
  ]) {
    if (stillRuns(identity))
      sendStop({ clusterDir, binDir, pid, mode, signal });
    const until = Date.now() + STOP_LIMIT_MS;
    while (Date.now() < until) {
      if (!stillRuns(identity)) return;
      await sleep(POLL_MS);
    }
  }
  throw new LaunchError(
    'postgres-stuck',
    `PostgreSQL (process ${pid}) does not stop.`,
  );
}

/** Whether this process is the server of this folder (a reused number is not). */
export function serves(pid, clusterDir) {
  if (identify(pid) === null) return false;
  const line = commandLine(pid);
  // Windows shows the program's name only; what is proved there is that some postgres has this number.
  return process.platform === 'win32'
    ? line.includes('postgres')
    : line.includes(` -D ${clusterDir} `);
}

async function launch(
  { clusterDir, binDir, account, logFile, durable, log },
  port,
) {
  const settings = durable ? SETTINGS : { ...SETTINGS, ...NOT_DURABLE };
  const logSize = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const out = fs.openSync(logFile, 'a', 0o600);
  const child = spawn(
    program(binDir, 'postgres'),
    [
      '-D',
      clusterDir,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: '/',
      env: programEnvironment(),
      stdio: ['ignore', out, out], // a file, not a pipe: the server survives us when we are killed
      detached: process.platform !== 'win32', // Ctrl-C in the terminal must not reach it before the others have stopped
      windowsHide: true,
    },
  );
  fs.closeSync(out);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', (error) => {
    fs.appendFileSync(logFile, `${error.message}\n`);
    ended = true;
  });
  const ready = await waitForReady(clusterDir, child, () => ended, log);
  return {
    pid: child.pid,
    ready,
    said: fs.readFileSync(logFile).subarray(logSize).toString('utf8'),
  };
}

async function waitForReady(clusterDir, child, hasEnded, log) {
  const began = Date.now();
  for (let told = 0; !hasEnded(); await sleep(POLL_MS)) {
    const found = readPidFile(clusterDir);
    if (found?.pid === child.pid && found.ready) return true;
    const waitedSec = Math.floor((Date.now() - began) / 1000);
    if (waitedSec >= told + 5) {
      told = waitedSec;
      log(`PostgreSQL is repairing its data after a crash (${waitedSec} s)`);
    }
    if (Date.now() - began > START_LIMIT_MS) {
      child.kill('SIGQUIT');
      return false;
    }
  }
  return false;
}

function sendStop({ clusterDir, binDir, pid, mode, signal }) {
  if (process.platform === 'win32') {
    // Windows has no such signals. Written for, not run.
    spawnSync(
      program(binDir, 'pg_ctl'),
      ['stop', '-D', clusterDir, '-m', mode, '-W'],
      { windowsHide: true },
    );
    return;
  }
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

const pidFile = (clusterDir) => path.join(clusterDir, 'postmaster.pid');

function readPidFile(clusterDir) {
  try {
    const lines = fs.readFileSync(pidFile(clusterDir), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      ready: lines[7]?.trim() === 'ready',
    };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Listed by the system, a zombie included: PostgreSQL takes that for a running server. */
function isListed(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const lastLine = (text) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|ERROR|PANIC/.test(line)) ??
  text.trim().split('\n').at(-1);
