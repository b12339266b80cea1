import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { LaunchError } from './launch-error.mjs';

/** PostgreSQL refuses to run as root; it then runs as the first of these that exists. */
const LOW_ACCOUNTS = ['postgres', 'nobody'];

/**
 * The account that PostgreSQL has to run as, or null for "as we are".
 * As root: the owner of the existing database folder, else `postgres` or `nobody`.
 * @param {string} clusterDir folder of the database, there or not yet
 * @returns {{ uid: number, gid: number, name: string } | null}
 * @throws {LaunchError} root, but no low account exists; or the database belongs to somebody else
 */
export function databaseAccount(clusterDir) {
  const myUid = process.getuid?.();
  if (myUid === undefined) return null; // Windows
  const owner = fs.statSync(clusterDir, { throwIfNoEntry: false });
  if (myUid !== 0) {
    if (owner && owner.uid !== myUid) {
      throw new LaunchError(
        'other-owner',
        `The database in ${clusterDir} belongs to another user (number ${owner.uid}): start as that user or as root, or choose another folder with DATA_DIR=….`,
      );
    }
    return null;
  }
  const accounts = readAccounts();
  if (owner && owner.uid !== 0) {
    const name = accounts.find((account) => account.uid === owner.uid)?.name;
    return {
      uid: owner.uid,
      gid: owner.gid,
      name: name ?? `user ${owner.uid}`,
    };
  }
  for (const name of LOW_ACCOUNTS) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return account;
  }
  throw new LaunchError(
    'no-low-account',
    'PostgreSQL refuses to run as root and this machine has neither a user "postgres" nor "nobody": start as an ordinary user.',
  );
}

/**
 * Whether an account can enter a folder. The operating system is asked, so access lists count too.
 * @param {string} folder an existing folder
 * @param {{ uid: number, gid: number } | null} account null: ourselves, always true
 */
export function canEnter(folder, account) {
  return account === null || askAs(account, 'cd "$1"', folder);
}

/** Whether an account can run a program file; null as in `canEnter`. */
export function canRun(file, account) {
  return account === null || askAs(account, 'test -x "$1"', file);
}

/**
 * The nearest folder at or above `folder` that exists already.
 * @param {string} folder
 */
export function existingAncestor(folder) {
  let found = path.resolve(folder);
  while (!fs.existsSync(found) && path.dirname(found) !== found) {
    found = path.dirname(found);
  }
  return found;
}

function askAs({ uid, gid }, question, argument) {
  const answer = spawnSync('/bin/sh', ['-c', question, 'sh', argument], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return answer.status === 0;
}

function readAccounts() {
  return fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({
      name,
      uid: Number(uid),
      gid: Number(gid),
    }));
}
