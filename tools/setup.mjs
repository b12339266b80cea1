import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './embedded-postgres/file-lock.mjs';
import { LaunchError } from './embedded-postgres/launch-error.mjs';
import { runCommand } from './start/run-command.mjs';
import { fileStamp, sourceStamp } from './start/source-stamp.mjs';

/** The repository. */
export const ROOT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
);

const LOCK_WAIT_MS = 15 * 60_000;
const INSTALL_STAMP = 'node_modules/.installed-from';
const BUILD_STAMP = 'dist/.built-from';
const OUTPUTS = [
  ...['gateway', 'transcriber', 'analyzer', 'feedback'].map(
    (app) => `dist/apps/${app}/main.js`,
  ),
  'dist/apps/web/browser/index.html',
];

/**
 * Makes the repository ready to run: installs dependencies when they are missing or the lock file has changed, builds
 * when a source has changed. Does nothing, within a fraction of a second, when all is as it was. Needs no dependency itself.
 * @param {object} [options]
 * @param {(label: string, work: () => Promise<unknown>) => Promise<unknown>} [options.step] shows a step that takes time
 * @param {string} [options.logDir] where install.log and build.log go
 * @param {boolean} [options.build] false: dependencies only
 * @param {AbortSignal} [options.signal] stops what runs
 * @param {string} [options.root]
 * @throws {LaunchError} with the last lines of the log
 */
export async function setUp({
  step = (_label, work) => work(),
  logDir,
  build = true,
  signal,
  root = ROOT,
} = {}) {
  if (isInstalled(root) && (!build || isBuilt(root))) return;
  fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
  const lock = await takeLock(path.join(root, 'dist/.setup.lock'), {
    waitMs: LOCK_WAIT_MS,
  });
  if ('takenBy' in lock) {
    throw new LaunchError(
      'setup-busy',
      'Another start has been installing or building here for a quarter of an hour: stop it and try again.',
    );
  }
  const logs = logDir ?? path.join(root, 'dist/logs');
  try {
    if (!isInstalled(root))
      await step('Installing dependencies, once', () =>
        install(root, logs, signal),
      );
    if (build && !isBuilt(root))
      await step('Building', () => buildAll(root, logs, signal));
  } finally {
    lock.release();
  }
}

/** Whether node_modules holds what the lock file asks for. */
export function isInstalled(root = ROOT) {
  const wanted = fileStamp(path.join(root, 'package-lock.json'));
  const stamp = path.join(root, INSTALL_STAMP);
  if (readText(stamp) === wanted) return true;
  if (!matchesLock(root)) return false;
  fs.writeFileSync(stamp, wanted); // somebody ran npm by hand
  return true;
}

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt(root = ROOT) {
  return (
    OUTPUTS.every((file) => fs.existsSync(path.join(root, file))) &&
    readText(path.join(root, BUILD_STAMP)) === sourceStamp(root)
  );
}

async function install(root, logDir, signal) {
  const wanted = fileStamp(path.join(root, 'package-lock.json'));
  // No install script is needed (see allowScripts in package.json); older versions of npm know only this switch.
  await must(
    'install',
    [...npm(), 'ci', '--no-audit', '--no-fund', '--ignore-scripts'],
    { cwd: root, logFile: path.join(logDir, 'install.log'), signal },
  );
  fs.mkdirSync(path.join(root, 'node_modules'), { recursive: true }); // npm makes none when there is nothing to install
  fs.writeFileSync(path.join(root, INSTALL_STAMP), wanted);
}

async function buildAll(root, logDir, signal) {
  const wanted = sourceStamp(root);
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NG_CLI_ANALYTICS: 'false',
    FORCE_COLOR: '0',
  };
  await must(
    'build',
    [process.execPath, nxProgram(root), 'run-many', '-t', 'build'],
    {
      cwd: root,
      env,
      logFile: path.join(logDir, 'build.log'),
      signal,
    },
  );
  fs.writeFileSync(path.join(root, BUILD_STAMP), wanted);
}

/** Nx, by its own word on where its program lies. */
export function nxProgram(root = ROOT) {
  const home = path.join(root, 'node_modules/nx');
  return path.join(
    home,
    JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')).bin.nx,
  );
}

const SENTENCES = {
  install:
    'The dependencies could not be installed; is the network (or the npm registry in your .npmrc) within reach?',
  build: 'The build failed.',
};

async function must(what, command, options) {
  const { ok, tail } = await runCommand(command, options);
  if (ok) return;
  if (options.signal?.aborted) throw new LaunchError('stopped', 'Stopped.');
  const full = /ENOSPC|no space left on device/i.test(tail);
  const sentence = full
    ? `The disk that holds ${options.cwd} is full: dependencies and build need about 2 GB.`
    : SENTENCES[what];
  throw new LaunchError(
    full ? 'disk-full' : `${what}-failed`,
    `${tail}\n\n${sentence} The whole log: ${options.logFile}`,
  );
}

/** npm, run by this very Node wherever it can be found. */
function npm() {
  const beside = path.resolve(
    path.dirname(process.execPath),
    '../lib/node_modules/npm/bin/npm-cli.js',
  );
  const windows = path.resolve(
    path.dirname(process.execPath),
    'node_modules/npm/bin/npm-cli.js',
  );
  const cli = [process.env.npm_execpath, beside, windows].find(
    (file) => file?.endsWith('npm-cli.js') && fs.existsSync(file),
  );
  return cli ? [process.execPath, cli] : ['npm'];
}

/** npm's own record of what it installed, against the lock file; packages for other platforms may be absent. */
function matchesLock(root) {
  const found = readPackages(
    path.join(root, 'node_modules/.package-lock.json'),
  );
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (!found || !wanted) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' ||
      (found[place] ? found[place].version === version : optional === true),
  );
}

const readPackages = (file) => {
  const text = readText(file);
  return text ? JSON.parse(text).packages : null;
};

function readText(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
