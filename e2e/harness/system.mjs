import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../tools/embedded-postgres/launcher.mjs';
import { until } from './until.mjs';
import { freePort } from './free-port.mjs';
import { startRedis } from './redis.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WORKERS = ['transcriber', 'analyzer', 'feedback'];

/**
 * The whole product as its own processes, as built in dist/, on a real PostgreSQL and, if asked for,
 * a real Redis. Everything lives in a temporary folder and is gone after `stop()`.
 * @param {object} [options]
 * @param {'postgres' | 'redis'} [options.queue]
 * @param {Partial<Record<'gateway' | 'transcriber' | 'analyzer' | 'feedback', number>>} [options.count] processes of each role, 1 by default
 * @param {Record<string, string>} [options.env] settings for all of them
 */
export async function startSystem({
  queue = 'postgres',
  count = {},
  env = {},
} = {}) {
  const dir = await mkdtemp(path.join(tmpdir(), 'interview-'));
  const postgres = await startPostgres({ dataDir: dir, durable: false });
  const redis = queue === 'redis' ? await startRedis(dir) : undefined;
  const queueUrl = redis?.url ?? postgres.queueUrl;
  const processes = [];

  const start = (role, own) => {
    const log = createWriteStream(
      path.join(dir, `${role}-${processes.length}.log`),
    );
    const child = spawn(process.execPath, [`dist/apps/${role}/main.js`], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: dir,
        QUEUE_URL: queueUrl,
        LOG_LEVEL: 'info',
        QUEUE_LOCK_MS: '2000',
        ...env,
        ...own,
      },
      // The channel ends with this process, and the services with it.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const entry = { role, child, own };
    processes.push(entry);
    return entry;
  };
  const gatewayEnv = (port) => ({
    PORT: String(port),
    DATA_DIR: dir,
    DATABASE_URL: postgres.appUrl,
    SIGNING_SECRET: 'a secret of the test run, long enough',
    WEB_DIR: 'dist/apps/web/browser',
    RECONCILE_MS: '1000',
  });
  const ports = [];
  for (let i = 0; i < (count.gateway ?? 1); i += 1) {
    const port = await freePort();
    ports.push(port);
    start('gateway', gatewayEnv(port));
  }
  for (const role of WORKERS) {
    for (let i = 0; i < (count[role] ?? 1); i += 1)
      start(role, workerEnv(role, dir));
  }
  const url = `http://127.0.0.1:${ports[0]}`;
  const system = {
    url,
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    dir,
    postgres,
    redis,
    /** Process entries of a role, living ones only. */
    of: (role) =>
      processes.filter(
        (p) =>
          p.role === role &&
          p.child.exitCode === null &&
          p.child.signalCode === null,
      ),
    /** Starts another process of the same kind, as a supervisor would. */
    restart: (entry) => start(entry.role, entry.own),
    start: (role, own = {}) =>
      start(
        role,
        role === 'gateway'
          ? { ...gatewayEnv(own.PORT), ...own }
          : { ...workerEnv(role, dir), ...own },
      ),
    kill: async (entry, signal = 'SIGKILL') => {
      entry.child.kill(signal);
      if (entry.child.exitCode === null && entry.child.signalCode === null)
        await once(entry.child, 'exit');
    },
    /** Acts while no worker of a role is there. */
    without: async (role, act) => {
      const [worker] = system.of(role);
      await system.kill(worker, 'SIGTERM');
      try {
        return await act();
      } finally {
        system.restart(worker);
      }
    },
    /** What the gateways have logged so far, one object per line. */
    gatewayLog: async () => {
      const lines = [];
      for (const name of await readdir(dir)) {
        if (!/^gateway-\d+\.log$/.test(name)) continue;
        const log = await readFile(path.join(dir, name), 'utf8');
        // The last piece may be half a line that is being written.
        const whole = log.split('\n').slice(0, -1);
        lines.push(...whole.filter((line) => line.startsWith('{')));
      }
      return lines.map((line) => JSON.parse(line));
    },
    /** Durations in ms of the jobs that the workers have done, by queue, oldest first; needs LOG_LEVEL=debug. */
    stageTimes: async () => {
      const times = {};
      for (const name of await readdir(dir)) {
        if (!name.endsWith('.log')) continue;
        const lines = (await readFile(path.join(dir, name), 'utf8')).split(
          '\n',
        );
        for (const line of lines.filter((l) => l.includes('"job done"'))) {
          const { queue, durationMs } = JSON.parse(line);
          (times[queue] ??= []).push(durationMs);
        }
      }
      return times;
    },
    stop: async () => {
      await Promise.all(processes.map((p) => end(p.child)));
      await redis?.stop();
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
  try {
    await until(
      async () =>
        (await Promise.all(system.urls.map((one) => isUp(one, count)))).every(
          Boolean,
        ),
      60_000,
      `the system to be up (logs in ${dir})`,
    );
  } catch (error) {
    await Promise.all(processes.map((p) => end(p.child)));
    await redis?.stop();
    await postgres.stop();
    throw error;
  }
  return system;
}

function workerEnv(role, dir) {
  return role === 'transcriber' ? { DATA_DIR: dir } : {};
}

/** Whether a gateway answers and sees all workers. */
async function isUp(url, count) {
  const response = await fetch(`${url}/api/admin/monitor`).catch(() => null);
  if (!response?.ok) return false;
  const { workers } = await response.json();
  return WORKERS.every(
    (role) =>
      workers.filter((w) => w.role === role).length >= (count[role] ?? 1),
  );
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await once(child, 'exit');
  clearTimeout(timer);
}
