import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { URL } from 'node:url';
import { identify } from '../embedded-postgres/process-identity.mjs';
import { supervise } from './supervisor.mjs';

let folder;
let service;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'supervise-'));
});
afterEach(async () => {
  await service?.stop(0);
  service = undefined;
  fs.rmSync(folder, { recursive: true, force: true });
});

const run = (source, options = {}) => {
  const script = path.join(folder, 'service.cjs');
  fs.writeFileSync(script, source);
  const crashes = [];
  service = supervise({
    name: 'dummy',
    args: [script],
    env: { PATH: process.env.PATH },
    cwd: folder,
    logFile: path.join(folder, 'logs/dummy.log'),
    onCrash: (crash) => crashes.push(crash),
    firstBackoffMs: 20,
    ...options,
  });
  return crashes;
};
const readLog = () => fs.readFileSync(service.logFile, 'utf8');
const until = async (condition) => {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(10)) {
    if (condition()) return;
  }
  assert.fail('waited 10 s');
};

it('starts a crashing process again, waiting twice as long each time', async () => {
  const crashes = run("console.log('up'); process.exit(7)");
  await until(() => crashes.length === 4);
  assert.deepEqual(
    crashes.map(({ inMs }) => inMs),
    [20, 40, 80, 160],
  );
  assert.deepEqual(crashes[0], {
    name: 'dummy',
    how: 'exit code 7',
    inMs: 20,
    inARow: 1,
  });
});

it('never waits longer than ten seconds', async () => {
  const crashes = run('process.exit(1)', { firstBackoffMs: 9_000_000 });
  await until(() => crashes.length === 1);
  assert.equal(crashes[0].inMs, 10_000);
});

it('does not start again what was told to stop, in the wait either', async () => {
  const crashes = run('process.exit(1)', { firstBackoffMs: 150 });
  await until(() => crashes.length === 1);
  await service.stop(1000);
  await sleep(300);
  assert.equal(crashes.length, 1);
  assert.equal(service.pid, null);
});

it('ends a process that does not listen after the grace time', async () => {
  run(
    "process.on('SIGTERM', () => console.log('no')); console.log('up'); setInterval(() => {}, 1000)",
  );
  await until(() => readLog().includes('up'));
  const began = performance.now();
  await service.stop(300);
  const tookMs = performance.now() - began;
  assert.ok(tookMs >= 290 && tookMs < 3000, `${tookMs} ms`);
  assert.match(readLog(), /no/);
});

it('keeps the log of the start before', async () => {
  run("console.log('first'); setInterval(() => {}, 1000)");
  await until(() => readLog().includes('first'));
  await service.stop(1000);
  run("console.log('second'); setInterval(() => {}, 1000)");
  await until(() => readLog().includes('second'));
  assert.doesNotMatch(readLog(), /first/);
  assert.match(fs.readFileSync(`${service.logFile}.1`, 'utf8'), /first/);
});

it('gives the process a channel by which it notices that its keeper has gone', async () => {
  run(
    "console.log('channel ' + process.connected); setInterval(() => {}, 1000)",
  );
  await until(() => readLog().includes('channel true'));
});

it('takes a process along that is still loading when its keeper is killed', async () => {
  const keeper = path.join(folder, 'keeper.mjs');
  const busy = path.join(folder, 'busy.mjs');
  const pidFile = path.join(folder, 'pid');
  fs.writeFileSync(
    busy,
    `import fs from 'node:fs';
    fs.writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
    await new Promise((resolve) => setTimeout(resolve, 60_000));`,
  );
  fs.writeFileSync(
    keeper,
    `import { supervise } from ${JSON.stringify(new URL('./supervisor.mjs', import.meta.url).href)};
    supervise({ name: 'busy', args: [${JSON.stringify(busy)}], env: process.env, cwd: '/', logFile: ${JSON.stringify(path.join(folder, 'busy.log'))}, onCrash() {} });`,
  );
  const child = spawn(process.execPath, [keeper], { stdio: 'inherit' });
  await until(
    () => fs.existsSync(pidFile) && fs.readFileSync(pidFile, 'utf8') !== '',
  );
  child.kill('SIGKILL');
  const pid = Number(fs.readFileSync(pidFile, 'utf8'));
  await until(() => identify(pid) === null);
});
