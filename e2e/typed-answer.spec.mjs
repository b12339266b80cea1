import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { startSystem } from './harness/system.mjs';

let system;
let api;
before(async () => {
  system = await startSystem({ env: { SPEECH_ENGINE: 'none' } });
  api = client(system.url);
});
after(() => system?.stop());

test('a typed answer gets measures with evidence and feedback with verified quotes', async () => {
  const interview = await api.interview();
  const { status, body } = await api.submitText(interview, STAR_ANSWER);
  assert.equal(status, 202);
  const answer = await api.settled(body.id);
  const text = answer.transcript.result.text;
  assert.equal(text, STAR_ANSWER);
  assert.equal(answer.analysis.result.notAssessable, null);
  assert.equal(answer.analysis.result.wordCount > 150, true);
  for (const measure of answer.analysis.result.measures) {
    assert.equal(
      measure.value === null,
      measure.notMeasured !== null,
      measure.id,
    );
  }
  const parts = answer.analysis.result.structure.map((p) => p.part);
  assert.ok(
    parts.includes('action') && parts.includes('result'),
    String(parts),
  );
  const { feedback } = answer;
  assert.equal(
    feedback.result.source.label,
    'Built-in coach, no AI model used',
  );
  assert.ok(feedback.result.strengths.length >= 1);
  for (const { quote } of feedback.result.strengths) {
    assert.equal(text.slice(quote.startChar, quote.endChar), quote.text);
  }
});

test('a correction reads the answer again and keeps the old runs', async () => {
  const interview = await api.interview();
  const { body } = await api.submitText(interview, 'Too short to say much.');
  const before = await api.settled(body.id);
  assert.equal(before.analysis.result.notAssessable.code, 'too-short');
  const put = await api.request('PUT', `/api/answers/${body.id}/transcript`, {
    text: STAR_ANSWER,
  });
  assert.equal(put.status, 200);
  const answer = await api.settled(body.id);
  assert.equal(answer.transcript.attempt, 2);
  assert.equal(answer.analysis.result.notAssessable, null);
});

test('five answers in a row begin in five ways', async () => {
  const interview = await api.interview();
  const openers = [];
  for (let i = 0; i < 5; i += 1) {
    const { body } = await api.submitText(interview, STAR_ANSWER);
    openers.push((await api.settled(body.id)).feedback.result.acknowledgement);
  }
  assert.equal(new Set(openers).size, 5, openers.join('\n'));
});

test('ratings rest on quoted evidence, each with its band', async () => {
  const interview = await api.fittingInterview();
  const { body } = await api.submitText(interview, STAR_ANSWER);
  const { criteria } = (await api.settled(body.id)).analysis.result.ratings;
  assert.equal(criteria.length, 5);
  const assessed = criteria.filter((c) => c.value !== null);
  assert.ok(assessed.length >= 3, `${assessed.length} assessed`);
  for (const { value, low, high, criterion } of assessed) {
    assert.ok(low <= value && value <= high && high - low <= 2, criterion);
  }
});
