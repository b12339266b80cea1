// What `npm start` holds in memory while nobody uses it: started as a person does, six typed answers, half a minute of
// rest, then the system is asked about every process, npm's own included. Linux only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { client } from '../e2e/harness/client.mjs';
import { freePort } from '../e2e/harness/free-port.mjs';
import { until } from '../e2e/harness/until.mjs';
import { ROOT } from '../tools/setup.mjs';

const ANSWERS = 6;
const REST_MS = 30_000;
const TARGET_MB = 900;
const WORKERS = ['transcriber', 'analyzer', 'feedback'];
/** What a process is, by its command line; the first that fits. */
const KINDS = [
  ...['gateway', ...WORKERS].map((role) => [role, `apps/${role}/main.js`]),
  ['database, connections', /^postgres: \w+ \w+ [\d.]+\(/],
  ['database, the rest', /^postgres: |postgres\0-D\0/],
  ['launcher', /^node\0.*tools\/start\.mjs/],
  ['npm', ''],
];

/** @returns {Promise<{name: string, rows: object[]}>} */
export async function run() {
  if (!existsSync('/proc/self/smaps_rollup')) return report(null);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'interview-bench-'));
  const port = await freePort();
  const npm = start(dataDir, port);
  try {
    const url = `http://127.0.0.1:${port}`;
    await until(() => isUp(npm, url), 60_000, 'npm start to be up');
    const api = client(url);
    const interview = await api.interview();
    for (let i = 0; i < ANSWERS; i += 1) await api.answered(interview);
    await sleep(REST_MS);
    return report(processesOf(npm.pid).map(sizeOf));
  } finally {
    await stop(npm);
    await rm(dataDir, { recursive: true, force: true });
  }
}

function start(dataDir, port) {
  return spawn('npm', ['start'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      SPEECH_ENGINE: 'none',
      OLLAMA_URL: 'off',
    },
    stdio: 'ignore',
  });
}

async function isUp(npm, url) {
  if (npm.exitCode !== null) throw new Error('npm start has ended');
  const response = await fetch(`${url}/api/admin/monitor`).catch(() => null);
  if (!response?.ok) return false;
  const { workers } = await response.json();
  return WORKERS.every((role) => workers.some((one) => one.role === role));
}

/** Ctrl-C, which the launcher acts on; npm ends with it. */
async function stop(npm) {
  if (npm.exitCode !== null) return;
  const gone = once(npm, 'exit');
  const launcher = processesOf(npm.pid).find(({ kind }) => kind === 'launcher');
  process.kill(launcher?.pid ?? npm.pid, 'SIGINT');
  await gone;
}

/** A process and all below it. */
function processesOf(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const pid = Number(name);
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const parent = Number(status.match(/^PPid:\s+(\d+)/m)[1]);
        const [kind] = KINDS.find(([, sign]) => line.search(sign) >= 0);
        return [{ pid, parent, kind }];
      } catch {
        return []; // it has ended since it was listed
      }
    });
  const below = (pid) =>
    all
      .filter(({ parent }) => parent === pid)
      .flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

/** RSS counts a page that processes share once for each, PSS counts it once; both in MB. */
function sizeOf({ pid, kind }) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const mb = (name) =>
    Number(text.match(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm'))[1]) / 1024;
  return { kind, rss: mb('Rss'), pss: mb('Pss') };
}

/** @param {{ kind: string, rss: number, pss: number }[] | null} sizes null: this system does not tell */
function report(sizes) {
  const measure = 'all processes of an idle npm start, sum of RSS';
  const target = `≤ ${TARGET_MB}`;
  if (sizes === null) {
    const note = 'only Linux says what processes share';
    const value = null;
    return {
      name: 'memory',
      rows: [{ measure, value, unit: 'MB', target, passed: null, note }],
    };
  }
  const sum = (of, name) => Math.round(of.reduce((n, one) => n + one[name], 0));
  const note = (of) => `${of.length} processes, PSS ${sum(of, 'pss')} MB`;
  return {
    name: 'memory',
    rows: [
      {
        ...{ measure, value: sum(sizes, 'rss'), unit: 'MB', target },
        passed: sum(sizes, 'rss') <= TARGET_MB,
        note: note(sizes),
      },
      ...KINDS.map(([kind]) => {
        const of = sizes.filter((one) => one.kind === kind);
        return {
          ...{ measure: kind, value: sum(of, 'rss'), unit: 'MB' },
          ...{ target: null, passed: null, note: note(of) },
        };
      }),
    ],
  };
}
