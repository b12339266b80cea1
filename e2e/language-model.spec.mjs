import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { client, nervousSentence, STAR_ANSWER } from './harness/client.mjs';
import { killedAtWork } from './harness/frozen.mjs';
import { startOllamaDouble } from './harness/ollama-double.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

let double;
let system;
let api;
let interview;
before(async () => {
  double = await startOllamaDouble();
  system = await startSystem({
    env: {
      SPEECH_ENGINE: 'none',
      OLLAMA_URL: double.url,
      OLLAMA_FIRST_TOKEN_MS: '3000',
      OLLAMA_IDLE_MS: '1500',
    },
  });
  api = client(system.url);
  interview = await api.fittingInterview();
});
after(async () => {
  await system?.stop();
  await double?.stop();
});

const answerWith = async (...scripts) => {
  await double.script(scripts);
  const { body } = await api.submitText(interview, STAR_ANSWER);
  return (await api.settled(body.id)).feedback.result;
};

test('the health page names the model', async () => {
  const { language } = (await api.request('GET', '/api/health')).body;
  assert.equal(language.name, 'ollama');
  assert.equal(language.model, 'gemma3:4b');
});

test('a whole draft is checked, quoted from the transcript and labelled with the model', async () => {
  const before = (await double.chats()).count;
  const feedback = await answerWith();
  assert.equal(feedback.source.kind, 'ollama', feedback.source.fallbackReason);
  // Rated blind first, then written.
  assert.equal((await double.chats()).count, before + 2);
  assert.equal(feedback.modelRatings.length, 5);
  assert.match(feedback.source.label, /gemma3:4b/);
  const quotes = [
    ...feedback.strengths.map(({ quote }) => quote),
    ...feedback.modelRatings.flatMap((rating) => rating.quotes),
  ];
  for (const quote of quotes) {
    assert.equal(STAR_ANSWER.slice(quote.startChar, quote.endChar), quote.text);
  }
});

test('a rating that fails is left out, and the model writes all the same', async () => {
  const feedback = await answerWith({ end: 'cut' });
  assert.equal(feedback.source.kind, 'ollama', feedback.source.fallbackReason);
  assert.equal(feedback.modelRatings, undefined);
});

// A fault of the server counts once while it rates and once while it writes; what the model itself does
// wrong is sent back once in each.
for (const [name, script, reason] of [
  [
    'talks nonsense',
    { chunks: ['{"acknowledgement": 7, "no": "draft"}'] },
    /could not be verified/,
    4,
  ],
  ['breaks off', { end: 'cut' }, /connection .* broke off/],
  ['falls silent', { end: 'hang' }, /stopped in the middle/],
  [
    'is busy',
    {
      status: 503,
      error:
        'server busy, please try again.  maximum pending requests exceeded',
    },
    // The queue tries this job three times, and each time the client comes back to the server four times, to rate.
    /too busy/,
    12,
  ],
  ['reports an error', { end: 'error' }, /reported an error/],
  ['runs out of tokens', { end: 'length' }, /more than fits/, 4],
].map(([name, script, reason, tries = 2]) => [
  name,
  Array(tries).fill(script),
  reason,
])) {
  test(`the model ${name}: the built-in coach writes and says why, and the model writes the next`, async () => {
    const feedback = await answerWith(...script);
    assert.equal(feedback.source.label, 'Built-in coach, no AI model used');
    assert.match(feedback.source.fallbackReason, reason);
    // Also what keeps the circuit breaker closed: faults of several tests in a row would open it.
    const next = await answerWith();
    assert.equal(next.source.kind, 'ollama', next.source.fallbackReason);
  });
}

test('a feeling is corrected while the model writes: it is left, and the next text hears of it', async () => {
  await double.script([{ holdBefore: [''] }]);
  const { body } = await api.submitText(interview, STAR_ANSWER);
  await double.held();
  const { sentenceId } = nervousSentence(await api.answer(body.id));
  await api.feel(body.id, sentenceId, 'neutral');
  await until(
    async () => (await double.chats()).held === 0,
    5_000,
    'the model to be left',
  );
  const { feedback } = await api.settled(body.id);
  assert.equal(feedback.attempt, 2);
  assert.equal(feedback.result.source.kind, 'ollama');
});

test('the feedback service is killed while the model writes: the answer completes, once', async () => {
  await double.script([{ holdBefore: [''] }]);
  const { body } = await api.submitText(interview, STAR_ANSWER);
  await double.held();
  await killedAtWork(system, 'feedback', 'compose-feedback');
  const answer = await api.settled(body.id, ['done'], 60_000);
  assert.equal(answer.feedback.attempt, 1);
  assert.ok(answer.feedback.result.source.label);
});
