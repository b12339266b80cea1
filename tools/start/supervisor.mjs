import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath, URL } from 'node:url';

const GUARD = fileURLToPath(new URL('./parent-guard.cjs', import.meta.url));
/** Four idle services on a laptop: a small young generation and one helper thread of V8 save some 130 MB and cost no measurable time. */
export const LEAN = ['--max-semi-space-size=1', '--v8-pool-size=1'];
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 10_000;
/** A process that ran this long was well: its next crash starts with the shortest wait again. */
const WELL_AFTER_MS = 30_000;

/**
 * Keeps one process running. Its output goes to a log file (the previous start's is kept as `.1`). It has an IPC channel
 * and nothing is ever sent over it: when the channel closes, the launcher is gone and the process is to end by itself
 * (while it still loads, parent-guard.cjs does that for it).
 * @param {object} options
 * @param {string} options.name
 * @param {string[]} options.args arguments to Node: the script and its own
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.cwd
 * @param {string} options.logFile
 * @param {(crash: { name: string, how: string, inMs: number, inARow: number }) => void} options.onCrash told once per crash, before the wait
 * @param {number} [options.firstBackoffMs] then doubled up to 10 s
 */
export function supervise({
  name,
  args,
  env,
  cwd,
  logFile,
  onCrash,
  firstBackoffMs = FIRST_BACKOFF_MS,
}) {
  let child = null;
  let timer = null;
  let stopping = null;
  let inARow = 0;

  rotate(logFile);
  launch();

  function launch() {
    timer = null;
    const out = fs.openSync(logFile, 'a');
    const began = performance.now();
    child = spawn(process.execPath, [...LEAN, '--require', GUARD, ...args], {
      cwd,
      env,
      stdio: ['ignore', out, out, 'ipc'],
      detached: process.platform !== 'win32', // Ctrl-C in the terminal reaches the launcher alone, which stops all in order
      windowsHide: true,
    });
    fs.closeSync(out);
    child.once('error', (error) =>
      fs.appendFileSync(logFile, `${error.message}\n`),
    );
    child.once('exit', (code, signal) =>
      ended(began, signal ? `signal ${signal}` : `exit code ${code}`),
    );
  }

  function ended(began, how) {
    child = null;
    if (stopping) return;
    if (performance.now() - began >= WELL_AFTER_MS) inARow = 0;
    const inMs = Math.min(firstBackoffMs * 2 ** inARow, LONGEST_BACKOFF_MS);
    inARow += 1;
    timer = setTimeout(launch, inMs);
    onCrash({ name, how, inMs, inARow });
  }

  return {
    name,
    logFile,
    /** The process number, null while it does not run. */
    get pid() {
      return child?.pid ?? null;
    },
    /**
     * Asks it to end, and ends it after `graceMs`. Resolves once it has ended.
     * @param {number} graceMs
     */
    stop(graceMs) {
      stopping ??= end(graceMs);
      return stopping;
    },
    /** Ends it at once. */
    kill() {
      stopping ??= Promise.resolve();
      clearTimeout(timer);
      child?.kill('SIGKILL');
    },
  };

  async function end(graceMs) {
    clearTimeout(timer);
    const running = child;
    if (!running) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    if (process.platform === 'win32')
      running.disconnect(); // no signals there: the closed channel asks it. Not run.
    else running.kill('SIGTERM');
    const force = setTimeout(() => running.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(force);
  }
}

/** The last lines of a log, for a message about a process that does not come up. */
export function logTail(file, lines = 6) {
  if (!fs.existsSync(file)) return '';
  return fs
    .readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .join('\n');
}

function rotate(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`);
}
