import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { assertProblem } from './harness/problem.mjs';
import { startSystem } from './harness/system.mjs';

let system;
let api;
let database;
before(async () => {
  system = await startSystem({ env: { SPEECH_ENGINE: 'none' } });
  api = client(system.url);
  database = new pg.Client({ connectionString: system.postgres.appUrl });
  await database.connect();
});
after(async () => {
  await database?.end();
  await system?.stop();
});

const followUp = (id) => api.request('POST', `/api/answers/${id}/follow-up`);
const asked = async ({ id }) =>
  (await api.request('GET', `/api/interviews/${id}`)).body.questions.map(
    (q) => q.id,
  );

describe('the question of the feedback as the next one of the interview', () => {
  test('stands right after the one that was answered, once, and is answered like any other', async () => {
    const interview = await api.interview({ count: 3 });
    const [first, second, third] = interview.questions;
    const answer = await api.answered(interview, STAR_ANSWER, second.id);
    const presses = await Promise.all(
      Array.from({ length: 5 }, () => followUp(answer.id)),
    );
    assert.deepEqual(
      presses.map((p) => p.status).sort(),
      [200, 200, 200, 200, 201],
    );
    const [{ body }] = presses;
    for (const press of presses) assert.deepEqual(press.body, body);
    const { question } = body;
    assert.equal(body.interviewId, interview.id);
    assert.equal(question.text, answer.feedback.result.question);
    assert.deepEqual(question.origin, {
      kind: 'follow-up',
      answerId: answer.id,
      writtenBy: answer.feedback.result.source.label,
    });
    assert.equal(question.kind, second.kind);
    assert.deepEqual(question.points, []);
    assert.deepEqual(await asked(interview), [
      first.id,
      second.id,
      question.id,
      third.id,
    ]);

    const next = await api.answered(interview, STAR_ANSWER, question.id);
    assert.equal(next.state, 'done');
    assert.deepEqual(next.question, question);
    assert.deepEqual(next.analysis.result.points, []);
    const { body: list } = await api.request('GET', '/api/answers?limit=1');
    assert.equal(list.answers[0].questionText, question.text);
  });

  test('two follow each other at most, also once the answer between them is deleted', async () => {
    const interview = await api.interview({ count: 2 });
    const one = await followUp((await api.answered(interview)).id);
    const between = await api.answered(
      interview,
      STAR_ANSWER,
      one.body.question.id,
    );
    const two = await followUp(between.id);
    assert.equal(two.status, 201);
    await api.request('DELETE', `/api/answers/${between.id}`);
    assert.deepEqual((await asked(interview)).slice(0, 3), [
      interview.questions[0].id,
      one.body.question.id,
      two.body.question.id,
    ]);
    const last = await api.answered(
      interview,
      STAR_ANSWER,
      two.body.question.id,
    );
    assertProblem(await followUp(last.id), 409, 'chain-full');
    assert.equal((await asked(interview)).length, 4);
  });

  test('an interview that is full takes no more', async () => {
    const interview = await api.interview({ count: 2 });
    const answer = await api.answered(interview);
    await database.query(
      `UPDATE interviews SET questions = questions || (
         SELECT jsonb_agg(jsonb_set(questions->0, '{id}', to_jsonb('more-' || n))) FROM generate_series(1, 28) n
       ) WHERE id = $1`,
      [interview.id],
    );
    assertProblem(await followUp(answer.id), 409, 'interview-full');
    assert.equal((await asked(interview)).length, 30);
  });

  test('there is none without a question, without feedback, and after a text about help', async () => {
    const interview = await api.interview();
    const answer = await api.answered(interview);
    const ask = (text) =>
      database.query(
        `UPDATE stage_runs SET result = jsonb_set(result, '{question}', $2::jsonb) WHERE answer_id = $1 AND stage = 'feedback'`,
        [answer.id, JSON.stringify(text)],
      );
    for (const text of [null, 'Why?']) {
      await ask(text);
      assertProblem(await followUp(answer.id), 409, 'no-question');
    }
    await system.without('feedback', async () => {
      const { body } = await api.submitText(interview, STAR_ANSWER);
      const problem = await followUp(body.id);
      assertProblem(problem, 409);
      assert.ok(
        ['no-feedback', 'still-open'].includes(problem.body.code),
        problem.body.code,
      );
    });
    const care = await api.answered(
      interview,
      `${STAR_ANSWER} After that project I wanted to kill myself.`,
    );
    assertProblem(await followUp(care.id), 409, 'care-text');
    assert.equal((await asked(interview)).length, 1);
  });
});

test('how feedback speaks is kept, and only as one of three', async () => {
  const preferences = (body) =>
    api.request(body ? 'PUT' : 'GET', '/api/account/preferences', body);
  assert.deepEqual((await preferences()).body, { feedbackStyle: 'balanced' });
  const put = await preferences({ feedbackStyle: 'to-the-point' });
  assert.equal(put.status, 200);
  assert.deepEqual(put.body, { feedbackStyle: 'to-the-point' });
  assert.deepEqual((await preferences()).body, put.body);
  assertProblem(await preferences({ feedbackStyle: 'loud' }), 400, 'invalid');
  assert.deepEqual((await preferences()).body, put.body);
});

test('the list of answers comes in pages that leave nothing out and repeat nothing', async () => {
  const interview = await api.interview();
  await Promise.all(
    Array.from({ length: 7 }, () => api.submitText(interview, STAR_ANSWER)),
  );
  // At one moment, so that the order within it matters.
  await database.query(
    'UPDATE answers SET created_at = now() WHERE interview_id = $1',
    [interview.id],
  );
  const page = (query) => api.request('GET', `/api/answers${query}`);
  const whole = (await page('')).body.answers.map((a) => a.id);
  const pages = [];
  for (;;) {
    const before = pages.length > 0 ? `&before=${pages.at(-1)}` : '';
    const { answers } = (await page(`?limit=3${before}`)).body;
    if (answers.length === 0) break;
    pages.push(...answers.map((a) => a.id));
  }
  assert.ok(whole.length >= 7);
  assert.deepEqual(pages, whole);
  assertProblem(await page('?limit=0'), 400, 'invalid');
  assertProblem(await page('?limit=501'), 400, 'invalid');
  assertProblem(await page('?before=x'), 400, 'invalid');
  await api.request('DELETE', `/api/answers/${whole[2]}`);
  assertProblem(await page(`?before=${whole[2]}`), 404, 'not-found');
});
