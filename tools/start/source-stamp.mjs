import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What a build depends on; tests are left out. */
const SOURCES = [
  'apps',
  'libs',
  'tools',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
];
const IGNORED_FOLDERS = new Set([
  'node_modules',
  'dist',
  '.angular',
  'coverage',
]);
/** These run beside what is built and are no part of it. */
const NOT_BUILT = new Set([
  'tools/start',
  'tools/embedded-postgres',
  'tools/start.mjs',
  'tools/setup.mjs',
  'tools/test.mjs',
  'tools/report.mjs',
]);
const IGNORED_FILES = /\.(spec|int\.spec)\.[cm]?[jt]s$|\.md$/;

/**
 * A fingerprint of everything that a build reads. It goes by content, so a fresh checkout of the same sources has the same one.
 * @param {string} root the repository
 * @returns {string} hexadecimal
 */
export function sourceStamp(root) {
  const hash = crypto.createHash('sha256');
  for (const file of SOURCES.flatMap((name) => listFiles(root, name))) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The fingerprint of one file, '' when it is not there. */
export function fileStamp(file) {
  if (!fs.existsSync(file)) return '';
  return crypto
    .createHash('sha256')
    .update(fs.readFileSync(file))
    .digest('hex');
}

function listFiles(root, name) {
  const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stat || NOT_BUILT.has(name)) return [];
  if (stat.isFile()) return IGNORED_FILES.test(name) ? [] : [name];
  return fs
    .readdirSync(path.join(root, name))
    .filter((entry) => !IGNORED_FOLDERS.has(entry))
    .sort()
    .flatMap((entry) => listFiles(root, `${name}/${entry}`));
}
