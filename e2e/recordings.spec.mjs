import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { client } from './harness/client.mjs';
import { silentWav } from './harness/samples.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

let system;
let api;
before(async () => {
  system = await startSystem({ env: { SPEECH_ENGINE: 'none' } });
  api = client(system.url);
});
after(() => system?.stop());

const backUp = () =>
  until(
    async () =>
      (await api.request('GET', '/api/health').catch(() => null))?.body,
    20_000,
    'the gateway to be back',
  );

/** Paths of the recordings that are stored. */
async function recordings() {
  const folder = path.join(system.dir, 'audio');
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

test('a gateway ends at once while somebody holds a paused recording', async () => {
  // 55 MB: more than the system keeps between two sockets.
  const { body } = await api.submitAudio(
    await api.interview(),
    silentWav(29 * 60, 32_000),
    { name: 'a.wav', type: 'audio/wav' },
  );
  const request = http.get(`${system.url}/api/answers/${body.id}/audio`, {
    agent: false,
  });
  const [listener] = await once(request, 'response');
  assert.equal(listener.statusCode, 200);
  const broken = once(listener, 'error');
  const [gateway] = system.of('gateway');
  await system.kill(gateway, 'SIGTERM');
  // A process that does not end by itself is ended after 9 s, with another code.
  assert.equal(gateway.child.exitCode, 0);
  listener.resume();
  await broken;

  system.restart(gateway);
  await backUp();
  const rest = await fetch(`${system.url}/api/answers/${body.id}/audio`, {
    headers: { range: 'bytes=1000-1999' },
  });
  assert.equal(rest.status, 206);
  assert.equal((await rest.arrayBuffer()).byteLength, 1000);
});

test('a database that knows none of the recordings costs none of them', async () => {
  const interview = await api.interview();
  for (let i = 0; i < 3; i += 1)
    await api.submitAudio(interview, silentWav(2 + i), {
      name: 'a.wav',
      type: 'audio/wav',
    });
  const before = await recordings();
  assert.ok(before.length >= 3);
  const [gateway] = system.of('gateway');
  await system.kill(gateway, 'SIGTERM');
  const lastWeek = new Date(Date.now() - 7 * 24 * 3600_000);
  for (const file of before) await utimes(file, lastWeek, lastWeek);
  const database = new pg.Client({ connectionString: system.postgres.appUrl });
  await database.connect();
  await database.query('DELETE FROM answers');
  await database.end();

  system.restart(gateway);
  await backUp();
  const line = await until(
    async () =>
      (await system.gatewayLog()).find((l) =>
        l.msg.includes('most recordings belong to no answer'),
      ),
    10_000,
    'the log to say so',
  );
  assert.equal(line.unknown, before.length);
  assert.deepEqual((await recordings()).sort(), before.sort());
});
