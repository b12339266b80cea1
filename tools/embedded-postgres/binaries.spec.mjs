import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'node:test';
import { databaseAccount } from './account.mjs';
import { findBinaries, program } from './binaries.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const isRoot = process.getuid?.() === 0;

it('finds programs that run, with their library links made', () => {
  const { binDir, major } = findBinaries({
    cacheDir: '/nowhere',
    account: null,
  });
  assert.equal(major, 18);
  const shown = spawnSync(program(binDir, 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  assert.match(shown.stdout, /PostgreSQL\) 18\./);
});

it(
  'copies the programs when their user cannot reach them',
  { skip: !isRoot && 'needs root' },
  async () => {
    const closed = fs.mkdtempSync(path.join(os.tmpdir(), 'closed-')); // 0700, like /root
    const cacheDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cache-'));
    fs.chmodSync(cacheDir, 0o755);
    try {
      fs.cpSync(HERE, path.join(closed, 'tools/embedded-postgres'), {
        recursive: true,
      });
      fs.symlinkSync(
        path.resolve(HERE, '../../node_modules'),
        path.join(closed, 'node_modules'),
      );
      const copy = await import(
        path.join(closed, 'tools/embedded-postgres/binaries.mjs')
      );
      const account = databaseAccount(path.join(cacheDir, 'none'));
      const { binDir } = copy.findBinaries({ cacheDir, account });
      assert.ok(binDir.startsWith(cacheDir));
      const shown = spawnSync(program(binDir, 'postgres'), ['--version'], {
        encoding: 'utf8',
        uid: account.uid,
        gid: account.gid,
        cwd: '/',
      });
      assert.match(shown.stdout, /PostgreSQL\) 18\./);
    } finally {
      fs.rmSync(closed, { recursive: true, force: true });
      fs.rmSync(cacheDir, { recursive: true, force: true });
    }
  },
);

it('refuses a folder without PostgreSQL in one sentence', () => {
  assert.throws(
    () =>
      findBinaries({ cacheDir: '/nowhere', account: null, binDir: '/nowhere' }),
    { code: 'no-binaries', message: /PG_BIN_DIR/ },
  );
});
