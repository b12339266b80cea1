import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { assertProblem } from './harness/problem.mjs';
import { silentWav, toneWav } from './harness/samples.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

const run = promisify(execFile);
let system;
let api;
let interview;
let webm;

before(async () => {
  // No ffmpeg on the workers' path: MP4/AAC cannot be decoded by this system.
  system = await startSystem({
    env: { SPEECH_ENGINE: 'none', FFMPEG_PATH: '/nowhere/ffmpeg' },
  });
  api = client(system.url);
  interview = await api.interview();
  webm = await encode('webm', ['-c:a', 'libopus']);
});
after(() => system?.stop());

async function encode(ending, codec, seconds = 4) {
  const file = path.join(system.dir, `sample.${ending}`);
  await run('ffmpeg', [
    '-loglevel',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    `sine=frequency=300:duration=${seconds}`,
    ...codec,
    file,
  ]);
  return readFile(file);
}

/** Recordings that are stored, and half-stored ones. */
async function storedFiles() {
  const names = await readdir(path.join(system.dir, 'audio'), {
    recursive: true,
    withFileTypes: true,
  });
  return names.filter((entry) => entry.isFile()).length;
}

async function answersStored() {
  return (await api.request('GET', '/api/answers')).body.answers.length;
}

describe('a recording that cannot be read is refused and leaves nothing behind', () => {
  const cases = {
    'an empty file': [async () => Buffer.alloc(0), 422, 'audio-empty'],
    '0 seconds of sound': [async () => toneWav(0), 422, 'audio-empty'],
    'text named .webm': [
      async () => Buffer.from('I am no recording at all, just words.'),
      415,
      'audio-unreadable',
    ],
    'a truncated WebM': [
      async () => webm.subarray(0, Math.floor(webm.length * 0.6)),
      422,
      'audio-truncated',
    ],
    'the first bytes of a WebM': [
      async () => webm.subarray(0, 40),
      422,
      'audio-truncated',
    ],
    'a 3-hour file': [async () => silentWav(3 * 3600), 422, 'audio-too-long'],
    'a 200 MB file': [
      async () => Buffer.alloc(200 * 1024 * 1024, 7),
      413,
      'audio-too-large',
    ],
    'MP4/AAC without ffmpeg': [
      async () => encode('m4a', ['-c:a', 'aac']),
      415,
      'needs-ffmpeg',
    ],
    'a playlist that names another file': [
      async () =>
        Buffer.from(
          '#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:5,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n',
        ),
      415,
      'audio-unreadable',
    ],
    'a picture': [
      async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      415,
      'audio-unreadable',
    ],
  };
  for (const [name, [make, status, code]] of Object.entries(cases)) {
    test(name, async () => {
      const before = [await storedFiles(), await answersStored()];
      assertProblem(
        await api.submitAudio(interview, await make()),
        status,
        code,
      );
      await until(
        async () => (await storedFiles()) === before[0],
        5_000,
        'the staged file to be gone',
      );
      assert.equal(await answersStored(), before[1]);
    });
  }

  test('an upload that breaks off', async () => {
    const before = await storedFiles();
    const gone = new AbortController();
    const body = new ReadableStream({
      async pull(controller) {
        controller.enqueue(
          Buffer.from(
            '--x\r\nContent-Disposition: form-data; name="audio"; filename="a.webm"\r\n\r\nabc',
          ),
        );
        await new Promise((resolve) => setTimeout(resolve, 200));
        gone.abort();
      },
    });
    await assert.rejects(
      fetch(`${system.url}/api/interviews/${interview.id}/answers`, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body,
        duplex: 'half',
        signal: gone.signal,
      }),
    );
    await until(
      async () => (await storedFiles()) === before,
      5_000,
      'the staged file to be gone',
    );
  });
});

describe('a request that makes no sense is refused with what to do', () => {
  const post = (headers, body) =>
    fetch(`${system.url}/api/interviews/${interview.id}/answers`, {
      method: 'POST',
      headers,
      body,
    }).then(async (r) => ({
      status: r.status,
      type: r.headers.get('content-type') ?? '',
      body: await r.json(),
    }));

  test('wrong content type', async () =>
    assertProblem(await post({ 'content-type': 'text/plain' }, 'hello'), 415));
  test('malformed JSON', async () =>
    assertProblem(
      await post({ 'content-type': 'application/json' }, '{"text": '),
      400,
      'malformed',
    ));
  test('multipart without a boundary', async () =>
    assertProblem(
      await post({ 'content-type': 'multipart/form-data' }, 'x'),
      400,
    ));
  test('a multipart form without a recording', async () => {
    const form = new FormData();
    form.set('questionId', 'x');
    assertProblem(await post({}, form), 400, 'missing-field');
  });
  test('a text of 100,000 characters', async () =>
    assertProblem(
      await api.submitText(interview, 'word '.repeat(20_000)),
      400,
      'invalid',
    ));
  test('a body of 2 MB', async () =>
    assertProblem(await api.submitText(interview, 'x'.repeat(2_000_000)), 413));
  test('nothing but NUL and space', async () =>
    assertProblem(await api.submitText(interview, '\0 \n \0'), 400));
  test('a question that was not asked', async () =>
    assertProblem(
      await api.submitText(interview, 'Hello.', 'unknown'),
      404,
      'not-asked',
    ));
  test('missing fields', async () =>
    assertProblem(
      await api.request('POST', '/api/interviews', {}),
      400,
      'invalid',
    ));
  test('an unknown role', async () =>
    assertProblem(
      await api.request('POST', '/api/interviews', {
        role: 'astronaut',
        level: 'mid',
      }),
      400,
      'invalid',
    ));
  test('an unknown kind in the query', async () =>
    assertProblem(
      await api.request('GET', '/api/questions?kind=riddle'),
      400,
      'invalid',
    ));

  for (const id of [randomUUID(), 'not-an-id']) {
    for (const [method, address, body] of [
      ['GET', `/api/answers/${id}`],
      ['GET', `/api/answers/${id}/audio`],
      ['DELETE', `/api/answers/${id}`],
      ['PUT', `/api/answers/${id}/transcript`, { text: 'Hello.' }],
      ['POST', `/api/answers/${id}/retry`, {}],
      ['PUT', `/api/answers/${id}/feelings/S1`, { group: 'neutral' }],
      ['DELETE', `/api/answers/${id}/feelings/S1`],
      ['GET', `/api/answers/${id}/analyses`],
      ['POST', `/api/answers/${id}/contest`, { note: 'No.' }],
      ['POST', `/api/answers/${id}/follow-up`],
      ['GET', `/api/interviews/${id}`],
      [
        'POST',
        `/api/interviews/${id}/answers`,
        { questionId: 'x', text: 'Hello.' },
      ],
      ['GET', `/internal/audio/${id}?stage=transcript&attempt=1&signature=x`],
    ]) {
      test(`${method} ${address.replace(id, id.length > 20 ? '<unknown id>' : '<no id>')}`, async () => {
        const response = await api.request(method, address, body);
        assertProblem(
          response,
          address.startsWith('/internal') && id.length > 20 ? 403 : 404,
        );
      });
    }
  }
  test('an unknown path below /api', async () =>
    assertProblem(await api.request('GET', '/api/nothing'), 404));
  test('a change asked for by another site', async () => {
    const response = await fetch(`${system.url}/api/interviews`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://elsewhere.example',
      },
      body: JSON.stringify({ role: 'nurse', level: 'mid' }),
    });
    assert.equal(response.status, 403);
  });
});

test('a page under a foreign name that points here is refused', async () => {
  const status = await new Promise((resolve, reject) => {
    http
      .get(
        `${system.url}/api/answers`,
        { headers: { host: 'elsewhere.example' } },
        (response) => resolve(response.statusCode),
      )
      .once('error', reject);
  });
  assert.equal(status, 403);
});

test('an id in capitals is the same id, recording and all', async () => {
  const files = await storedFiles();
  const { body } = await api.submitAudio(interview, webm);
  assert.equal(
    (await api.request('DELETE', `/api/answers/${body.id.toUpperCase()}`))
      .status,
    204,
  );
  assert.equal(await storedFiles(), files);
});

test('NUL and lone surrogates in a text are cleaned and the answer is read', async () => {
  const { status, body } = await api.submitText(
    interview,
    `${STAR_ANSWER}\0 And \uD800 more.`,
  );
  assert.equal(status, 202);
  const answer = await api.settled(body.id);
  assert.equal(
    answer.transcript.result.text,
    `${STAR_ANSWER} And \uFFFD more.`,
  );
});

test('a deleted answer is gone, recording and all', async () => {
  const files = await storedFiles();
  const { body } = await api.submitAudio(interview, webm);
  assert.equal(await storedFiles(), files + 1);
  const range = await fetch(`${system.url}/api/answers/${body.id}/audio`, {
    headers: { range: 'bytes=0-3' },
  });
  assert.equal(range.status, 206);
  assert.deepEqual(Buffer.from(await range.arrayBuffer()), webm.subarray(0, 4));
  assert.equal(
    (await api.request('DELETE', `/api/answers/${body.id}`)).status,
    204,
  );
  assert.equal(
    (await api.request('GET', `/api/answers/${body.id}`)).status,
    404,
  );
  assert.equal(await storedFiles(), files);
});

test('after all of that every service still runs', async () => {
  for (const role of ['gateway', 'transcriber', 'analyzer', 'feedback'])
    assert.equal(system.of(role).length, 1, role);
  const { body } = await api.submitText(interview, STAR_ANSWER);
  assert.equal((await api.settled(body.id)).state, 'done');
});
