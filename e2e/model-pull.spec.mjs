import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromiumContext } from './harness/browsers.mjs';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { pageFaults } from './harness/journey.mjs';
import { startOllamaDouble } from './harness/ollama-double.mjs';
import { assertProblem } from './harness/problem.mjs';
import { settlesOn } from './harness/settles.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';
import { assertUsable, look } from './harness/usable.mjs';

/** Weights that take about five seconds to come. */
const SLOW = { layers: [1_000_000_000, 500], steps: 50, stepMs: 100 };

let double;
let system;
let api;
let interview;
before(async () => {
  double = await startOllamaDouble(null);
  system = await startSystem({
    env: {
      SPEECH_ENGINE: 'none',
      OLLAMA_URL: double.url,
      OLLAMA_PROBE_MS: '1000',
    },
  });
  api = client(system.url);
  interview = await api.interview();
});
after(async () => {
  await system?.stop();
  await double?.stop();
});

const fetchModel = (model) =>
  api.request('POST', '/api/admin/models', { model });
const stopFetching = (model) =>
  api.request('DELETE', `/api/admin/models/${encodeURIComponent(model)}/pull`);
const monitor = async () =>
  (await api.request('GET', '/api/admin/monitor')).body;
/** Of the worker that was heard of last: one that was killed is still listed for a while. */
const pullNow = async () =>
  (await monitor()).workers
    .filter((w) => w.role === 'feedback')
    .sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))[0]?.engine.pull;
const pullThat = (isSo, what, withinMs = 30_000) =>
  until(
    async () => {
      const pull = await pullNow();
      return pull && isSo(pull) ? pull : null;
    },
    withinMs,
    what,
    20,
  );
const halfway = (model) =>
  pullThat(
    (p) => p.model === model && p.state === 'running' && p.completedBytes > 1e8,
    `${model} to be on its way`,
  );
const ended = (model, state) =>
  pullThat((p) => p.model === model && p.state === state, `${model}: ${state}`);
const feedbackNow = async () => {
  const { body } = await api.submitText(interview, STAR_ANSWER);
  return (await api.settled(body.id)).feedback.result;
};

test('without a model the coach writes, and a model server is there to fetch one', async () => {
  const { language } = (await api.request('GET', '/api/health')).body;
  assert.equal(language.name, 'builtin-coach');
  assert.deepEqual(language.capabilities, ['model-server']);
  assert.equal((await feedbackNow()).source.kind, 'builtin-coach');
});

for (const model of [
  'two words',
  '',
  'gpt-oss:120b-cloud',
  'example.com/a/b:1b',
  7,
])
  test(`the name ${JSON.stringify(model)} is refused with what to do`, async () => {
    assertProblem(await fetchModel(model), 400);
    assert.equal((await double.pulls()).length, 0);
  });

for (const [name, model, script, code] of [
  ['a name that the library does not know', 'nobody:1b', {}, 'unknown-model'],
  [
    'a full disk',
    'gemma3:4b',
    {
      ...SLOW,
      end: 'error',
      endAfter: 2,
      error: 'write /srv/secret/blob: no space left on device',
    },
    'disk-full',
  ],
])
  test(`${name} ends with a plain sentence and none of the server's words`, async () => {
    await double.scriptPulls([script]);
    assert.equal((await fetchModel(model)).status, 202);
    const { reason } = await ended(model, 'failed');
    assert.equal(reason.code, code);
    assert.doesNotMatch(reason.message, /secret|manifest/);
    // The worker tells how it ended while it still has the job.
    await until(
      async () => {
        const { queues } = await monitor();
        const queue = queues.find((q) => q.name === 'pull-model');
        const { waiting, running, delayed, failed } = queue;
        return waiting + running + delayed + failed === 0;
      },
      10_000,
      'the queue to be empty',
    );
  });

test('in the browser a model is asked for, watched and stopped', async () => {
  const context = await chromiumContext();
  try {
    const page = context.pages()[0];
    page.setDefaultTimeout(10_000);
    const faults = pageFaults(page);
    const usable = (what) => assertUsable(page, what);
    await look(page, { width: 360, height: 740, colorScheme: 'dark' });
    await page.goto(`${system.url}/admin`);
    const part = page.getByRole('region', { name: 'Language model' });
    await part.getByText('No language model is in use.').waitFor();
    await usable('asking');
    // With the keyboard alone: along the suggestions, then Enter in the field.
    await part.getByRole('radio', { name: /^gemma3:4b/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await settlesOn(
      () => page.evaluate(() => document.activeElement.value),
      'qwen2.5:7b',
      'the name in the field',
    );
    await double.scriptPulls([{ ...SLOW, stepMs: 400 }]);
    await page.keyboard.press('Enter');
    const bar = part.getByRole('progressbar', { name: /qwen2.5:7b/ });
    await bar.waitFor();
    await part.getByText(/Downloading: \d.* of 1\.0 GB, \d+ %/).waitFor();
    await usable('fetching');
    await part.getByRole('button', { name: 'Stop' }).press('Enter');
    await part.getByText('Stopped as you asked').waitFor();
    await bar.waitFor({ state: 'detached' });
    await usable('stopped');
    assert.deepEqual(faults, []);
    await until(
      async () => (await double.pulls()).at(-1).abandoned,
      5_000,
      'the model server to be told',
    );
  } finally {
    await context.close();
  }
});

test('a model is fetched, its progress shows, and the next feedback is written by it', async () => {
  // Long enough for an answer to be read meanwhile, on a busy machine too.
  await double.scriptPulls([{ ...SLOW, stepMs: 300 }]);
  assert.equal((await fetchModel('gemma3:4b')).status, 202);
  assertProblem(await fetchModel('gemma3:4b'), 409, 'already-fetching');
  const first = await halfway('gemma3:4b');
  assert.equal(first.step, 'downloading');
  assert.ok(first.totalBytes >= 1e9);
  const later = await pullThat(
    (p) => p.completedBytes > first.completedBytes,
    'more bytes',
  );
  assert.ok(later.completedBytes <= later.totalBytes);
  const { queues } = await monitor();
  assert.equal(queues.find((q) => q.name === 'pull-model').running, 1);
  // Answers do not wait for it.
  assert.equal((await feedbackNow()).source.kind, 'builtin-coach');
  assert.equal((await pullNow()).state, 'running');
  await ended('gemma3:4b', 'done');
  const feedback = await feedbackNow();
  assert.equal(feedback.source.kind, 'ollama', feedback.source.fallbackReason);
  assert.equal(feedback.source.model, 'gemma3:4b');
});

for (const signal of ['SIGKILL', 'SIGTERM'])
  test(`${signal} to the feedback service in the middle: another goes on from there`, async () => {
    const model = signal === 'SIGKILL' ? 'llama3.2:3b' : 'llama3.1:8b';
    await double.scriptPulls([{ ...SLOW, stepMs: 300 }]);
    assert.equal((await fetchModel(model)).status, 202);
    await halfway(model);
    const before = (await double.pulls()).length;
    const [worker] = system.of('feedback');
    await system.kill(worker, signal);
    // The job is still there: nobody has to ask again, and nobody can ask twice.
    assert.ok([409, 503].includes((await fetchModel(model)).status));
    await double.scriptPulls([SLOW]);
    system.restart(worker);
    await ended(model, 'done');
    const pulls = await double.pulls();
    assert.equal(pulls.length, before + 1);
    assert.ok(pulls.at(-1).from > 1e8, `began at ${pulls.at(-1).from}`);
    const feedback = await feedbackNow();
    assert.equal(
      feedback.source.kind,
      'ollama',
      feedback.source.fallbackReason,
    );
  });

test('what is stopped can be fetched again, and goes on', async () => {
  await double.scriptPulls([SLOW]);
  await fetchModel('qwen2.5:7b');
  await halfway('qwen2.5:7b');
  assert.equal((await stopFetching('qwen2.5:7b')).status, 202);
  assert.equal((await ended('qwen2.5:7b', 'failed')).reason.code, 'cancelled');
  await until(
    async () => (await double.pulls()).at(-1).abandoned,
    5_000,
    'the model server to be told',
  );
  for (const model of ['qwen2.5:7b', 'somebody/model:1b'])
    assertProblem(await stopFetching(model), 404, 'not-fetching');
  assert.equal((await fetchModel('qwen2.5:7b')).status, 202);
  await ended('qwen2.5:7b', 'done');
  assert.ok((await double.pulls()).at(-1).from > 1e8);
});

test('without a model server, and without a feedback service, it says what to start', async () => {
  await double.stop();
  double = undefined;
  const answer = (code) =>
    until(
      async () => {
        const { status, body } = await fetchModel('gemma3:4b');
        return body.code === code ? status : null;
      },
      20_000,
      code,
    );
  assert.equal(await answer('no-model-server'), 409);
  await system.kill(system.of('feedback')[0], 'SIGTERM');
  assert.equal(await answer('no-worker'), 503);
});
