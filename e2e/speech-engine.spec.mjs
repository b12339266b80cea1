import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { client } from './harness/client.mjs';
import { speechSample } from './harness/speech.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

let system;
let api;
let interview;
let sample;
before(async () => {
  sample = await speechSample();
  system = await startSystem({ env: { SPEECH_ENGINE: 'none' } });
  api = client(system.url);
  interview = await api.interview();
});
after(() => system?.stop());

test('without an engine a recording waits, safe, and says what for; with one it goes on by itself', async () => {
  const { body } = await api.submitFile(interview, sample.file, {
    type: 'audio/wav',
    name: 'a.wav',
  });
  const waiting = await api.answer(body.id);
  assert.equal(waiting.state, 'waiting');
  assert.equal(waiting.reason.code, 'no-speech-engine');
  assert.ok(waiting.reason.message.length > 30);
  const kept = await fetch(`${system.url}/api/answers/${body.id}/audio`);
  assert.deepEqual(
    Buffer.from(await kept.arrayBuffer()),
    await readFile(sample.file),
  );

  const [idle] = system.of('transcriber');
  await system.kill(idle, 'SIGTERM');
  system.start('transcriber', { SPEECH_ENGINE: 'pocketsphinx' });
  const draft = await api.settled(body.id, ['needs-review'], 90_000);
  assert.equal(draft.transcript.result.engine.draft, true);
  assert.equal(draft.analysis.attempt, 0);
  const { text, segments, durationSec } = draft.transcript.result;
  for (const word of segments.flatMap((s) => s.words)) {
    assert.equal(text.slice(word.startChar, word.endChar), word.text);
    assert.ok(word.startSec <= word.endSec && word.endSec <= durationSec + 0.1);
  }
  await api.request('PUT', `/api/answers/${body.id}/transcript`, { text });
  const done = await api.settled(body.id);
  assert.equal(done.transcript.result.source, 'corrected');
  const pace = done.analysis.result.measures.find((m) => m.id === 'pace');
  assert.ok(
    pace.value > 60 && pace.value < 260,
    `${pace.value} words a minute`,
  );
});

test('a recording that waits can be answered by typing instead', async () => {
  const [worker] = system.of('transcriber');
  await system.kill(worker, 'SIGTERM');
  const { body } = await api.submitFile(interview, sample.file, {
    type: 'audio/wav',
    name: 'a.wav',
  });
  const waiting = await until(
    async () => {
      const answer = await api.answer(body.id);
      return answer.reason?.code === 'no-worker' ? answer : null;
    },
    30_000,
    'the answer to say that nobody is there',
  );
  assert.equal(waiting.state, 'waiting');
  await api.request('PUT', `/api/answers/${body.id}/transcript`, {
    text: 'I typed this instead of waiting for the recogniser to come back.',
  });
  const done = await api.settled(body.id);
  assert.equal(done.transcript.result.source, 'typed');
});

test('silence is never turned into words', async () => {
  const { silentWav } = await import('./harness/samples.mjs');
  system.start('transcriber', { SPEECH_ENGINE: 'pocketsphinx' });
  const { body } = await api.submitAudio(interview, silentWav(5), {
    type: 'audio/wav',
    name: 'a.wav',
  });
  const answer = await api.settled(body.id, ['not-possible'], 60_000);
  assert.equal(answer.reason.code, 'no-speech');
  assert.equal(answer.transcript.result, undefined);
});

test('MP4/AAC is read where ffmpeg is installed', async () => {
  const aac = path.join(system.dir, 'sample.m4a');
  await promisify(execFile)('ffmpeg', [
    '-loglevel',
    'error',
    '-y',
    '-i',
    sample.file,
    '-c:a',
    'aac',
    aac,
  ]);
  await until(
    async () =>
      (await api.request('GET', '/api/health')).body.speech.state === 'ready',
    30_000,
    'the engine',
  );
  const { status, body } = await api.submitFile(interview, aac, {
    type: 'audio/mp4',
    name: 'a.m4a',
  });
  assert.equal(status, 202, JSON.stringify(body));
  const draft = await api.settled(body.id, ['needs-review'], 90_000);
  assert.equal(draft.audio.mediaType, 'audio/mp4');
  assert.ok(draft.transcript.result.text.split(' ').length > 15);
});
