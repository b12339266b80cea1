import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../setup.mjs';
import { sourceStamp } from './source-stamp.mjs';

/**
 * A copy of the repository in a temporary folder that is installed and "built" already, with a stub for each service.
 * @returns {string} its path
 */
export function makeStubRepository() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'start-'));
  fs.chmodSync(root, 0o755);
  for (const file of [
    'package.json',
    'package-lock.json',
    'nx.json',
    'tsconfig.base.json',
  ]) {
    fs.copyFileSync(path.join(ROOT, file), path.join(root, file));
  }
  fs.cpSync(path.join(ROOT, 'tools'), path.join(root, 'tools'), {
    recursive: true,
  });
  fs.symlinkSync(
    path.join(ROOT, 'node_modules'),
    path.join(root, 'node_modules'),
  );
  for (const app of ['gateway', 'transcriber', 'analyzer', 'feedback']) {
    const folder = path.join(root, 'dist/apps', app);
    fs.mkdirSync(folder, { recursive: true });
    fs.copyFileSync(
      path.join(ROOT, 'tools/start/stub-service.fixture.mjs'),
      path.join(folder, 'main.js'),
    );
  }
  fs.mkdirSync(path.join(root, 'dist/apps/web/browser'), { recursive: true });
  fs.writeFileSync(
    path.join(root, 'dist/apps/web/browser/index.html'),
    'a page',
  );
  fs.writeFileSync(path.join(root, 'dist/.built-from'), sourceStamp(root));
  return root;
}

/**
 * Runs start.mjs there, with its output collected.
 * @param {string} root
 * @param {Record<string, string>} env
 */
export function runStart(root, env) {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', QUEUE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = {
    child,
    said: '',
    ended: once(child, 'exit').then(([code]) => code),
    /** Waits for words in what it says. */
    async says(pattern, limitMs = 60_000) {
      for (
        const until = Date.now() + limitMs;
        Date.now() < until;
        await sleep(20)
      ) {
        if (pattern.test(started.said)) return;
        if (child.exitCode !== null) break;
      }
      if (!pattern.test(started.said))
        throw new Error(`never said ${pattern}:\n${started.said}`);
    },
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (started.said += text));
  }
  return started;
}
