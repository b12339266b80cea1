import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isBuilt, isInstalled, nxProgram, setUp } from './setup.mjs';

let root;
const write = (name, content) => {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(
    file,
    typeof content === 'string' ? content : JSON.stringify(content),
  );
};
const lock = (packages) => ({
  name: 'x',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: { '': { name: 'x', version: '1.0.0' }, ...packages },
});

/** Stands for nx: notes that it ran and makes the outputs. */
const NX = `
  const fs = require('node:fs');
  fs.appendFileSync('nx-runs', process.argv.slice(2).join(' ') + '\\n');
  for (const app of ['gateway', 'transcriber', 'analyzer', 'feedback']) {
    fs.mkdirSync('dist/apps/' + app, { recursive: true });
    fs.writeFileSync('dist/apps/' + app + '/main.js', '');
  }
  fs.mkdirSync('dist/apps/web/browser', { recursive: true });
  fs.writeFileSync('dist/apps/web/browser/index.html', '');`;
const writeNx = (source) => {
  write('node_modules/nx/package.json', { bin: { nx: './program.js' } });
  write('node_modules/nx/program.js', source);
};
const nxRuns = () =>
  fs.existsSync(path.join(root, 'nx-runs'))
    ? fs.readFileSync(path.join(root, 'nx-runs'), 'utf8').trim().split('\n')
    : [];

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'setup-'));
  write('package.json', { name: 'x', version: '1.0.0' });
  write('package-lock.json', lock({}));
  write('apps/gateway/src/main.ts', 'one');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

describe('isInstalled', () => {
  const wanted = {
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '2.0.0', optional: true },
  };
  const table = [
    ['nothing installed', null, false],
    ['all there', wanted, true],
    [
      'a package for another platform left out',
      { 'node_modules/a': { version: '1.0.0' } },
      true,
    ],
    [
      'a needed package missing',
      { 'node_modules/mac': { version: '2.0.0' } },
      false,
    ],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
  ];
  for (const [what, found, expected] of table) {
    it(`${what}: ${expected}`, () => {
      write('package-lock.json', lock(wanted));
      if (found) write('node_modules/.package-lock.json', lock(found));
      assert.equal(isInstalled(root), expected);
    });
  }

  it('notices a changed lock file', () => {
    write('package-lock.json', lock(wanted));
    write('node_modules/.package-lock.json', lock(wanted));
    assert.equal(isInstalled(root), true);
    write(
      'package-lock.json',
      lock({ ...wanted, 'node_modules/b': { version: '1.0.0' } }),
    );
    assert.equal(isInstalled(root), false);
  });
});

describe('setUp', () => {
  it('knows where the real Nx lies', () =>
    assert.ok(fs.existsSync(nxProgram())));

  it('installs when nothing is installed, and not again', async () => {
    const steps = [];
    const step = (label, work) => {
      steps.push(label);
      return work();
    };
    await setUp({ root, step, build: false });
    await setUp({ root, step, build: false });
    assert.deepEqual(steps, ['Installing dependencies, once']);
  });

  it('says what to do, below the end of the log, when the install fails', async () => {
    const dependencies = { 'left-out': '1.0.0' };
    const manifest = { name: 'x', version: '1.0.0', dependencies };
    write('package.json', manifest);
    write(
      'package-lock.json',
      lock({ '': manifest, 'node_modules/left-out': { version: '1.0.0' } }),
    );
    write('.npmrc', 'registry=http://127.0.0.1:9/\nfetch-retries=0\n');
    await assert.rejects(setUp({ root, build: false }), (error) => {
      assert.equal(error.code, 'install-failed');
      assert.match(
        error.message,
        /npm error[\s\S]*ECONNREFUSED[\s\S]*could not be installed[^\n]*install\.log$/,
      );
      return true;
    });
    assert.equal(isInstalled(root), false);
  });

  it('builds once, again after a change in a source, not after one in a test', async () => {
    write('node_modules/.package-lock.json', lock({}));
    writeNx(NX);
    await setUp({ root });
    await setUp({ root });
    assert.deepEqual(nxRuns(), ['run-many -t build']);
    write('apps/gateway/src/main.spec.ts', 'a test');
    assert.equal(isBuilt(root), true);
    write('apps/gateway/src/main.ts', 'two');
    await setUp({ root });
    assert.equal(nxRuns().length, 2);
    fs.rmSync(path.join(root, 'dist/apps/web'), { recursive: true });
    assert.equal(isBuilt(root), false, 'a missing output is built again');
  });

  it('builds once for two starts at the same time', async () => {
    write('node_modules/.package-lock.json', lock({}));
    writeNx(NX);
    await Promise.all([setUp({ root }), setUp({ root })]);
    assert.equal(nxRuns().length, 1);
  });

  it('shows the end of the log when the build fails, and tells a full disk from a fault', async () => {
    write('node_modules/.package-lock.json', lock({}));
    writeNx("console.log('error in pace.ts'); process.exit(1)");
    await assert.rejects(setUp({ root }), {
      code: 'build-failed',
      message:
        /error in pace\.ts\n\nThe build failed\. The whole log: .*build\.log$/,
    });
    writeNx("console.log('ENOSPC: no space left on device'); process.exit(1)");
    await assert.rejects(setUp({ root }), { code: 'disk-full' });
    assert.equal(isBuilt(root), false);
  });
});
