import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, it } from 'node:test';
import { setTimeout } from 'node:timers';
import { takeLock } from './file-lock.mjs';
import { identify, stillRuns } from './process-identity.mjs';

let folder;
let file;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  file = path.join(folder, 'a.lock');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('is held by one at a time and tells who holds it', async () => {
  const first = await takeLock(file, { note: { url: 'http://here' } });
  const second = await takeLock(file);
  assert.deepEqual(second.takenBy, {
    identity: identify(process.pid),
    note: { url: 'http://here' },
  });
  first.release();
  assert.ok('release' in (await takeLock(file)));
});

it('waits for its turn', async () => {
  const first = await takeLock(file);
  const waiting = takeLock(file, { waitMs: 5000 });
  setTimeout(() => first.release(), 120);
  assert.ok('release' in (await waiting));
});

for (const [what, content] of [
  ['of a process that has ended', JSON.stringify({ identity: '4194300:1' })],
  [
    'of an earlier process with our number',
    JSON.stringify({ identity: `${process.pid}:1` }),
  ],
  ['that is damaged', '{"iden'],
]) {
  it(`replaces a lock ${what}, once among many`, async () => {
    fs.writeFileSync(file, content);
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => takeLock(file, { waitMs: 300 })),
    );
    assert.equal(taken.filter((lock) => 'release' in lock).length, 1);
  });
}

it('tells a process from a later one with its number', () => {
  const mine = identify(process.pid);
  assert.ok(stillRuns(mine));
  assert.equal(stillRuns(`${process.pid}:1`), false);
  assert.equal(identify(4_194_300), null);
});
