import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { startSystem } from './harness/system.mjs';

let system;
let api;
before(async () => {
  system = await startSystem({
    queue: 'redis',
    count: { gateway: 2, transcriber: 2, analyzer: 2, feedback: 2 },
    env: { SPEECH_ENGINE: 'none' },
  });
  api = client(system.url);
});
after(() => system?.stop());

test('two of each, on Redis: answers through both gateways, each read whole at the other', async () => {
  const other = client(system.urls[1]);
  const interview = await api.interview({
    count: 3,
    kinds: ['behavioural', 'motivational', 'technical'],
  });
  const submitted = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? api : other).submitText(
        interview,
        STAR_ANSWER,
        interview.questions[i % 3].id,
      ),
    ),
  );
  for (const [i, { body }] of submitted.entries()) {
    const answer = await (i % 2 ? other : api).settled(body.id);
    assert.equal(answer.question.id, interview.questions[i % 3].id);
    assert.ok(answer.feedback.result);
  }
  const { body } = await api.request('GET', `/api/interviews/${interview.id}`);
  assert.equal(body.answers.length, 20);
});

test('the monitoring page shows queues and workers and nobody’s words', async () => {
  const { body } = await api.request('GET', '/api/admin/monitor');
  for (const role of ['transcriber', 'analyzer', 'feedback']) {
    assert.equal(body.workers.filter((w) => w.role === role).length, 2, role);
  }
  assert.deepEqual(body.queues.map((q) => q.name).sort(), [
    'analyze',
    'compose-feedback',
    'pull-model',
    'stage-outcome',
    'tailor-outcome',
    'tailor-questions',
    'transcribe',
  ]);
  assert.ok(!JSON.stringify(body).includes('booking'));
  const health = (await api.request('GET', '/api/health')).body;
  assert.equal(health.queue, 'redis');
  assert.equal(health.speech.reason.code, 'no-speech-engine');
});
