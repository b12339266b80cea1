import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { io } from 'socket.io-client';
import { client, nervousSentence, STAR_ANSWER } from './harness/client.mjs';
import { assertProblem } from './harness/problem.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

const STORED = path.resolve(
  import.meta.dirname,
  '../apps/gateway/src/answers/testing',
);
/** What an earlier version stored of a typed answer. */
const storedBy = async (version) =>
  JSON.parse(
    await readFile(path.join(STORED, `stored-by-version-${version}.json`)),
  );

let system;
let api;
let interview;
let database;
before(async () => {
  system = await startSystem({ env: { SPEECH_ENGINE: 'none' } });
  api = client(system.url);
  interview = await api.interview();
  database = new pg.Client({ connectionString: system.postgres.appUrl });
  await database.connect();
});
after(async () => {
  await database?.end();
  await system?.stop();
});

/** The jobs that wait for a feedback worker, as the queue holds them. */
const feedbackJobs = async (id) => {
  const queue = new pg.Client({ connectionString: system.postgres.queueUrl });
  await queue.connect();
  const { rows } = await queue.query('SELECT data FROM job');
  await queue.end();
  return rows
    .map(({ data }) => data)
    .filter(({ answerId, analysis }) => answerId === id && analysis);
};
const analyses = async (id) =>
  (await api.request('GET', `/api/answers/${id}/analyses`)).body.runs;

describe('a corrected feeling', () => {
  test('is shown instead, told to the browsers that look on, and taken back', async (t) => {
    const answer = await api.answered(interview);
    const { sentenceId, group } = nervousSentence(answer);
    assert.equal(group, 'nervous');
    const socket = io(`${system.url}/live`, { transports: ['websocket'] });
    // A socket that is left open keeps this process from ending.
    t.after(() => socket.close());
    const heard = [];
    const hears = (corrected) =>
      until(
        () => heard.at(-1) === corrected,
        10_000,
        `the browser to hear of ${corrected}`,
      );
    socket.on('answer', (news) => heard.push(nervousSentence(news).corrected));
    await socket.emitWithAck('subscribe', { answerId: answer.id });

    const put = await api.feel(answer.id, sentenceId, 'enthusiasm');
    assert.equal(put.status, 200);
    assert.equal(nervousSentence(put.body).corrected, 'enthusiasm');
    assert.equal(nervousSentence(put.body).group, 'nervous');
    // Each is heard before the next is said: news is the answer as it is when it is read.
    await hears('enthusiasm');
    await api.feel(answer.id, sentenceId, 'neutral');
    assert.equal(
      nervousSentence(await api.answer(answer.id)).corrected,
      'neutral',
      'the last one holds',
    );
    await hears('neutral');
    const taken = await api.feel(answer.id, sentenceId);
    assert.equal(taken.status, 200);
    assert.equal(nervousSentence(taken.body).corrected, undefined);
    assert.equal((await api.feel(answer.id, sentenceId)).status, 200);
    await hears(undefined);
  });

  test('outlives a new reading and a change elsewhere in the text, and goes with the answer', async () => {
    const answer = await api.answered(interview);
    await api.feel(answer.id, nervousSentence(answer).sentenceId, 'neutral');
    await api.retry(answer.id, 'analysis');
    const again = await api.settled(answer.id);
    assert.equal(again.analysis.attempt, 2);
    assert.equal(nervousSentence(again).corrected, 'neutral');
    for (const { analysis } of await analyses(answer.id))
      assert.equal(nervousSentence(again, analysis).corrected, 'neutral');

    await api.request('PUT', `/api/answers/${answer.id}/transcript`, {
      text: `I will tell you about my last job. ${STAR_ANSWER}`,
    });
    const moved = await api.settled(answer.id);
    assert.notEqual(
      nervousSentence(moved).sentenceId,
      nervousSentence(answer).sentenceId,
    );
    assert.equal(nervousSentence(moved).corrected, 'neutral');

    const kept = () =>
      database.query('SELECT 1 FROM feeling_corrections WHERE answer_id = $1', [
        answer.id,
      ]);
    assert.equal((await kept()).rows.length, 1);
    await api.request('DELETE', `/api/answers/${answer.id}`);
    assert.equal((await kept()).rows.length, 0);
  });

  test('is heard by feedback that was on its way when it came, begun anew once for each change', async () => {
    const id = await system.without('feedback', async () => {
      const { body } = await api.submitText(interview, STAR_ANSWER);
      const read = await until(
        async () => {
          const answer = await api.answer(body.id);
          return answer.feedback.attempt === 1 && answer;
        },
        20_000,
        'the feedback to wait',
      );
      const { sentenceId } = nervousSentence(read);
      const { body: put } = await api.feel(read.id, sentenceId, 'neutral');
      assert.equal(put.feedback.attempt, 2);
      const same = await api.feel(read.id, sentenceId, 'neutral');
      assert.equal(same.body.feedback.attempt, 2, 'nothing has changed');
      assert.deepEqual(
        (await feedbackJobs(read.id)).map((job) => [
          job.attempt,
          nervousSentence(read, job.analysis).corrected,
        ]),
        [[2, 'neutral']],
      );
      return read.id;
    });
    const done = await api.settled(id);
    assert.equal(done.feedback.attempt, 2);
    const { sentenceId } = nervousSentence(done);
    const { body: later } = await api.feel(id, sentenceId, 'pride_relief');
    assert.equal(later.state, 'done', 'what is written stays as it is');
    assert.equal(later.feedback.attempt, 2);
  });

  test('is taken only where a feeling was found, by a name that there is', async () => {
    const answer = await api.answered(interview);
    const { sentences, emotions } = answer.analysis.result;
    const plain = sentences.find(
      ({ id }) => !emotions.sentences.some((s) => s.sentenceId === id),
    );
    for (const id of [plain.id, 'S999', 'x', encodeURIComponent('S1/..')])
      assertProblem(
        await api.feel(answer.id, id, 'neutral'),
        404,
        'no-feeling',
      );
    const { sentenceId } = nervousSentence(answer);
    assertProblem(
      await api.feel(answer.id, sentenceId, 'bored'),
      400,
      'invalid',
    );
    await system.without('analyzer', async () => {
      await api.retry(answer.id, 'analysis');
      assertProblem(
        await api.feel(answer.id, sentenceId, 'neutral'),
        409,
        'no-analysis',
      );
    });
  });
});

describe('readings of an answer', () => {
  test('old and new stand side by side; what no version can read is left out with a line of ids', async () => {
    const v1 = await storedBy(1);
    const answer = await api.answered(interview, v1.transcript.text);
    const store = (stage, attempt, result) =>
      database.query(
        'UPDATE stage_runs SET result = $4 WHERE answer_id = $1 AND stage = $2 AND attempt = $3',
        [answer.id, stage, attempt, JSON.stringify(result)],
      );
    // What version 1 left, as it left it.
    for (const stage of ['transcript', 'analysis', 'feedback'])
      await store(stage, 1, v1[stage]);
    const shown = await api.answer(answer.id);
    assert.equal(shown.state, 'done');
    assert.deepEqual(shown.analysis.result, v1.analysis);
    assert.deepEqual(shown.feedback.result, v1.feedback);

    for (let i = 0; i < 2; i += 1) {
      await api.retry(answer.id, 'analysis');
      await api.settled(answer.id);
    }
    const v2 = await storedBy(2);
    await store('analysis', 2, v2.analysis);
    const runs = await analyses(answer.id);
    assert.deepEqual(
      runs.map((r) => [r.attempt, r.current]),
      [
        [3, true],
        [2, false],
        [1, false],
      ],
    );
    assert.deepEqual(runs[1].analysis, v2.analysis);
    assert.deepEqual(runs[2].analysis, v1.analysis);

    await store('analysis', 2, { version: '2', secret: 'bookingword' });
    assert.deepEqual(
      (await analyses(answer.id)).map((r) => r.attempt),
      [3, 1],
    );
    await store('analysis', 3, { measures: [7, { id: 'pace', value: 'x' }] });
    const broken = await api.answer(answer.id);
    assert.equal(broken.analysis.state, 'failed');
    assert.equal(broken.analysis.reason.code, 'stale-result');
    assert.equal(broken.analysis.result, undefined);
    assert.ok(broken.feedback.result);
    const { status, body } = await api.request('GET', '/api/answers');
    assert.equal(status, 200);
    const line = body.answers.find((a) => a.id === answer.id);
    assert.deepEqual(line.measures, {});
    assert.equal(line.analysisVersion, null);

    const leftOut = async () =>
      (await system.gatewayLog()).filter((l) => l.msg.includes('left out'));
    await until(
      async () =>
        (await leftOut()).some(
          (l) => l.answerId === answer.id && l.attempt === 2,
        ),
      10_000,
      'the log to name the run',
    );
    const lines = await leftOut();
    assert.ok(!JSON.stringify(lines).includes('bookingword'));

    await api.retry(answer.id);
    assert.equal((await api.settled(answer.id)).analysis.attempt, 4);
  });

  test('a corrected text has readings of its own', async () => {
    const answer = await api.answered(interview);
    await api.request('PUT', `/api/answers/${answer.id}/transcript`, {
      text: `${STAR_ANSWER} That is all.`,
    });
    await api.settled(answer.id);
    assert.deepEqual(
      (await analyses(answer.id)).map((r) => r.attempt),
      [2],
    );
  });

  test('a database of before is brought up to date, numbers and all', async () => {
    const v1 = await storedBy(1);
    const good = await api.answered(interview, v1.transcript.text);
    const odd = await api.answered(interview);
    const [gateway] = system.of('gateway');
    await system.kill(gateway, 'SIGTERM');
    await database.query(`
      DROP TABLE feeling_corrections;
      ALTER TABLE stage_runs DROP COLUMN numbers, DROP COLUMN note, DROP COLUMN earlier_attempt;
      DROP FUNCTION numbers_of_analysis;
      ALTER TABLE interviews DROP COLUMN follow_ups;
      ALTER TABLE accounts DROP COLUMN feedback_style;
      DELETE FROM migrations WHERE name LIKE 'SecondLook%';
    `);
    for (const [id, analysis] of [
      [good.id, v1.analysis],
      [odd.id, ['no', { analysis: true }]],
    ])
      await database.query(
        `UPDATE stage_runs SET result = $2 WHERE answer_id = $1 AND stage = 'analysis'`,
        [id, JSON.stringify(analysis)],
      );
    system.restart(gateway);
    const answers = await until(
      async () =>
        (await api.request('GET', '/api/answers').catch(() => null))?.body
          .answers,
      20_000,
      'the gateway to be back',
    );
    const line = (id) => answers.find((a) => a.id === id);
    assert.equal(line(good.id).analysisVersion, '1');
    assert.equal(line(good.id).wordCount, v1.analysis.wordCount);
    assert.deepEqual(
      line(good.id).measures,
      Object.fromEntries(v1.analysis.measures.map((m) => [m.id, m.value])),
    );
    assert.deepEqual(line(odd.id).measures, {});
    assert.equal((await api.answer(good.id)).state, 'done');
  });
});
