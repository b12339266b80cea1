import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { client, nervousSentence, STAR_ANSWER } from './harness/client.mjs';
import { assertProblem } from './harness/problem.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

let system;
let api;
let interview;
let database;
let queue;
before(async () => {
  system = await startSystem({ env: { SPEECH_ENGINE: 'none' } });
  api = client(system.url);
  interview = await api.interview();
  database = new pg.Client({ connectionString: system.postgres.appUrl });
  queue = new pg.Client({ connectionString: system.postgres.queueUrl });
  await Promise.all([database.connect(), queue.connect()]);
});
after(async () => {
  await database?.end();
  await queue?.end();
  await system?.stop();
});

const contest = (id, note) =>
  api.request('POST', `/api/answers/${id}/contest`, { note });

/** The job that waits for a feedback worker, as the queue holds it. */
const waitingJob = (id) =>
  until(
    async () => {
      const { rows } = await queue.query('SELECT data FROM job');
      return rows.find(({ data }) => data.answerId === id && data.analysis)
        ?.data;
    },
    20_000,
    'the job of the feedback',
  );

test('a second look keeps the line and the earlier feedback while it is written and after', async () => {
  const answer = await api.answered(interview);
  const first = answer.feedback.result;
  await system.without('feedback', async () => {
    const { status, body } = await contest(
      answer.id,
      '  It was\nmy cache\0 and \uD800 not theirs. ',
    );
    assert.equal(status, 202);
    assert.equal(body.feedback.attempt, 2);
    assert.equal(body.feedback.result, undefined);
    assert.deepEqual(body.contest, {
      note: 'It was my cache and \uFFFD not theirs.',
      earlier: first,
    });
  });
  const done = await api.settled(answer.id);
  assert.equal(done.feedback.attempt, 2);
  assert.ok(done.feedback.result.acknowledgement);
  assert.deepEqual(done.contest.earlier, first);

  await contest(answer.id, 'Still not it.');
  const third = await api.settled(answer.id);
  assert.equal(third.feedback.attempt, 3);
  assert.deepEqual(third.contest, {
    note: 'Still not it.',
    earlier: done.feedback.result,
  });

  await api.retry(answer.id, 'analysis');
  const again = await api.settled(answer.id);
  assert.equal(again.contest, undefined, 'it was about an older reading');
});

test('a lost job comes back with the same line, feedback, style and corrected feelings', async () => {
  const answer = await api.answered(interview);
  await api.feel(answer.id, nervousSentence(answer).sentenceId, 'neutral');
  await system.without('feedback', async () => {
    const chosen = await api.request('PUT', '/api/account/preferences', {
      feedbackStyle: 'gentle',
    });
    assert.equal(chosen.status, 200);
    await contest(answer.id, 'I meant the cache.');
    const job = await waitingJob(answer.id);
    assert.deepEqual(job.contest, {
      note: 'I meant the cache.',
      earlier: answer.feedback.result,
    });
    assert.equal(job.style, 'gentle');
    assert.equal(nervousSentence(answer, job.analysis).corrected, 'neutral');
    await queue.query('DELETE FROM job');
    assert.deepEqual(await waitingJob(answer.id), job);
    await api.request('PUT', '/api/account/preferences', {
      feedbackStyle: 'balanced',
    });
  });
  const done = await api.settled(answer.id);
  assert.equal(done.contest.note, 'I meant the cache.');
  const { rows } = await database.query(
    `SELECT attempt, state FROM stage_runs WHERE answer_id = $1 AND stage = 'feedback' ORDER BY attempt`,
    [answer.id],
  );
  assert.deepEqual(
    rows.map((r) => `${r.attempt} ${r.state}`),
    ['1 done', '2 done'],
  );
});

test('a failed one is tried again with the same line', async () => {
  const answer = await api.answered(interview);
  await contest(answer.id, 'I meant the cache.');
  await api.settled(answer.id);
  await database.query(
    `UPDATE stage_runs SET state = 'failed', result = NULL, reason_code = 'internal', reason_message = 'Try again.'
       WHERE answer_id = $1 AND stage = 'feedback' AND attempt = 2`,
    [answer.id],
  );
  const failed = await api.answer(answer.id);
  assert.equal(failed.contest.note, 'I meant the cache.');
  assertProblem(await contest(answer.id, 'Again.'), 409, 'no-feedback');
  assert.equal((await api.retry(answer.id)).status, 202);
  const done = await api.settled(answer.id);
  assert.equal(done.feedback.attempt, 3);
  assert.deepEqual(done.contest, {
    note: 'I meant the cache.',
    earlier: answer.feedback.result,
  });
});

test('a feeling that is corrected while it waits is heard, and the line is kept', async () => {
  const answer = await api.answered(interview);
  await system.without('feedback', async () => {
    await contest(answer.id, 'I meant the cache.');
    const { sentenceId } = nervousSentence(answer);
    const { body } = await api.feel(answer.id, sentenceId, 'neutral');
    assert.equal(body.feedback.attempt, 3);
    const job = await waitingJob(answer.id);
    assert.equal(nervousSentence(answer, job.analysis).corrected, 'neutral');
    assert.deepEqual(job.contest, {
      note: 'I meant the cache.',
      earlier: answer.feedback.result,
    });
  });
  const done = await api.settled(answer.id);
  assert.equal(done.feedback.attempt, 3);
  assert.deepEqual(done.contest, {
    note: 'I meant the cache.',
    earlier: answer.feedback.result,
  });
});

test('pressed three times at once, it is opened once', async () => {
  const answer = await api.answered(interview);
  await system.without('feedback', async () => {
    const presses = await Promise.all(
      [1, 2, 3].map((i) => contest(answer.id, `Press ${i}.`)),
    );
    assert.deepEqual(presses.map((p) => p.status).sort(), [202, 409, 409]);
  });
  assert.equal((await api.settled(answer.id)).feedback.attempt, 2);
});

test('is refused with what to do where there is nothing to look at again', async () => {
  const answer = await api.answered(interview);
  for (const note of ['', '   ', 'x'.repeat(301)])
    assertProblem(await contest(answer.id, note), 400, 'invalid');
  assertProblem(await contest(answer.id, '\0 \0'), 400, 'empty-note');
  await system.without('analyzer', async () => {
    const { body } = await api.submitText(interview, STAR_ANSWER);
    assertProblem(await contest(body.id, 'No.'), 409, 'no-feedback');
  });
  await system.without('feedback', async () => {
    await contest(answer.id, 'No.');
    assertProblem(await contest(answer.id, 'No.'), 409, 'still-open');
  });
  const care = await api.answered(
    interview,
    `${STAR_ANSWER} After that project I wanted to kill myself.`,
  );
  assert.ok(care.feedback.result.care);
  assertProblem(await contest(care.id, 'No.'), 409, 'care-text');
});
