import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { program } from './binaries.mjs';
import { LaunchError } from './launch-error.mjs';

/** @param {string} clusterDir */
export const clusterExists = (clusterDir) =>
  fs.existsSync(path.join(clusterDir, 'PG_VERSION'));

/**
 * Refuses a database folder of another major version: opening it could only damage it.
 * @param {string} clusterDir an existing database folder
 * @param {number} major what we bring
 * @throws {LaunchError}
 */
export function assertSameMajor(clusterDir, major) {
  const found = fs
    .readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8')
    .trim();
  if (Number(found) === major) return;
  throw new LaunchError(
    'other-major-version',
    `The database in ${clusterDir} was made by PostgreSQL ${found} and this program brings ${major}: it was left untouched; choose another folder with DATA_DIR=…, or move the data over with pg_dump of version ${found}.`,
  );
}

/**
 * Makes a new database folder: under another name first and renamed when complete, so a half-made one is never opened.
 * @param {{ clusterDir: string, binDir: string, account: { uid: number, gid: number } | null, password: string, durable: boolean }} options
 * @throws {LaunchError}
 */
export async function createCluster({
  clusterDir,
  binDir,
  account,
  password,
  durable,
}) {
  refuseForeignFolder(clusterDir);
  const draft = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.pw`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(passwordFile, { force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    fs.chownSync(draft, account.uid, account.gid);
    fs.chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await runProgram(
      program(binDir, 'initdb'),
      initdbArguments(draft, passwordFile, durable),
      account,
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.rmSync(clusterDir, { recursive: true, force: true });
  fs.renameSync(draft, clusterDir);
}

/**
 * Sets the superuser's password without knowing the old one, through PostgreSQL's single-user mode. The server must be down.
 * @param {{ clusterDir: string, binDir: string, account: { uid: number, gid: number } | null, password: string }} options
 *   `password`: hexadecimal
 */
export async function resetPassword({ clusterDir, binDir, account, password }) {
  await runProgram(
    program(binDir, 'postgres'),
    ['--single', '-D', clusterDir, 'postgres'],
    account,
    `ALTER ROLE postgres PASSWORD '${password}';\n`,
  );
}

/** Only what the programs need; above all none of the PG… variables that would change their mind. */
export function programEnvironment(env = process.env) {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].filter(
    (name) => env[name] !== undefined,
  );
  return {
    ...Object.fromEntries(kept.map((name) => [name, env[name]])),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

const initdbArguments = (folder, passwordFile, durable) => [
  '-D',
  folder,
  '--username=postgres',
  '--auth=scram-sha-256',
  `--pwfile=${passwordFile}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  ...(durable ? [] : ['--no-sync']),
];

function refuseForeignFolder(clusterDir) {
  if (fs.existsSync(clusterDir) && fs.readdirSync(clusterDir).length > 0) {
    throw new LaunchError(
      'not-a-database',
      `${clusterDir} is not empty and not a database: move it away, or choose another folder with DATA_DIR=….`,
    );
  }
}

function runProgram(file, args, account, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: '/',
      env: programEnvironment(),
      stdio: ['pipe', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let said = '';
    child.stderr
      .setEncoding('utf8')
      .on('data', (text) => (said = (said + text).slice(-2000)));
    child.stdin.on('error', () => undefined).end(input); // the exit code tells
    child.once('error', (error) => reject(failure(file, error.message, error)));
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(failure(file, said.trim() || `exit code ${code}`)),
    );
  });
}

const failure = (file, detail, cause) =>
  new LaunchError(
    'initdb-failed',
    `PostgreSQL could not prepare its data (${path.basename(file)}): ${detail}`,
    { cause },
  );
