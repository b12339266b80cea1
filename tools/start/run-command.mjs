import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const TAIL_CHARS = 4000;

/**
 * Runs a command to its end with its output in a log file.
 * @param {string[]} command program and arguments, no shell
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, logFile: string, signal?: AbortSignal }} options
 * @returns {Promise<{ ok: boolean, tail: string }>} `tail`: the last lines of the log
 */
export function runCommand(
  [program, ...args],
  { cwd, env = process.env, logFile, signal },
) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const out = fs.openSync(logFile, 'w');
  return new Promise((resolve) => {
    const finish = (ok, note = '') => {
      fs.closeSync(out);
      resolve({ ok, tail: lastLines(fs.readFileSync(logFile, 'utf8') + note) });
    };
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', out, out],
      signal,
      killSignal: 'SIGTERM',
      windowsHide: true,
    });
    let failure = '';
    child.once('error', (error) => (failure = error.message));
    child.once('close', (code) => finish(code === 0, failure));
  });
}

const lastLines = (text) =>
  text.slice(-TAIL_CHARS).trimEnd().split('\n').slice(-12).join('\n');
