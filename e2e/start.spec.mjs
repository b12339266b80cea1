import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { freePort } from './harness/free-port.mjs';
import { until } from './harness/until.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
let dir;
let port;
let api;
let running;
before(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'start-'));
  port = await freePort();
  api = client(`http://127.0.0.1:${port}`);
});
after(async () => {
  if (running) await stop(running, 'SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

/** `npm start` as a person runs it; resolves with what it printed once the panel or its end is there. */
async function start(env = {}) {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: dir,
      PORT: String(port),
      DATA_DIR: dir,
      SPEECH_ENGINE: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (output += data));
  await until(
    () => output.includes('Ctrl-C') || child.exitCode !== null,
    60_000,
    'the panel',
  );
  return { child, output: () => output };
}

async function stop({ child }, signal = 'SIGINT') {
  if (child.exitCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

let answerId;
test('start reaches the panel, which says what is in use and where the data lives', async () => {
  running = await start();
  for (const said of [
    `http://127.0.0.1:${port}`,
    'Speech',
    'Language',
    dir,
    'Stop',
  ]) {
    assert.ok(running.output().includes(said), said);
  }
  const interview = await api.interview();
  answerId = (await api.submitText(interview, STAR_ANSWER)).body.id;
  await api.settled(answerId);
});

test('a second start on the same port or data says so in a sentence and harms nothing', async () => {
  const second = await start();
  // Its sentence names the key that stops the first one, so it may still be on its way out.
  if (second.child.exitCode === null) await once(second.child, 'exit');
  assert.equal(second.child.exitCode, 1);
  assert.ok(/already|in use/i.test(second.output()), second.output());
  assert.equal((await api.answer(answerId)).state, 'done');
});

test('a worker that is killed comes back by itself', async () => {
  const analyzers = async () =>
    (await api.request('GET', '/api/admin/monitor')).body.workers.filter(
      (w) => w.role === 'analyzer',
    );
  const [before] = await analyzers();
  process.kill(Number(/-(\d+)-[0-9a-f]+$/.exec(before.name)[1]), 'SIGKILL');
  await until(
    async () => (await analyzers()).some((w) => w.name !== before.name),
    20_000,
    'another analyzer',
  );
  const interview = await api.interview();
  const { body } = await api.submitText(interview, STAR_ANSWER);
  await api.settled(body.id, ['done'], 60_000);
});

test('the stop key stops everything, and the next start has it all', async () => {
  await stop(running);
  assert.equal(running.child.exitCode, 0);
  assert.match(running.output(), /kept/i);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/api/health`));
  running = await start();
  assert.equal((await api.answer(answerId)).state, 'done');
  await stop(running);
  assert.ok(
    readFileSync(path.join(dir, 'logs/gateway.log'), 'utf8').length > 0,
  );
});
