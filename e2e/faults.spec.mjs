import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { frozenAtWork, killedAtWork } from './harness/frozen.mjs';
import { startOllamaDouble } from './harness/ollama-double.mjs';
import { speechSample } from './harness/speech.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

for (const queue of ['postgres', 'redis']) {
  describe(`every answer completes, once, with the queue on ${queue}`, () => {
    let double;
    let system;
    let api;
    let interview;
    let database;
    before(async () => {
      double = await startOllamaDouble();
      system = await startSystem({
        queue,
        env: { SPEECH_ENGINE: 'pocketsphinx', OLLAMA_URL: double.url },
      });
      api = client(system.url);
      interview = await api.interview();
      database = new pg.Client({ connectionString: system.postgres.appUrl });
      await database.connect();
    });
    after(async () => {
      await database?.end();
      await system?.stop();
      await double?.stop();
    });

    const assertOnce = async (id, attempt = 1) => {
      const { rows } = await database.query(
        'SELECT stage, attempt, state FROM stage_runs WHERE answer_id = $1 AND attempt = $2',
        [id, attempt],
      );
      assert.deepEqual(rows.map((r) => `${r.stage} ${r.state}`).sort(), [
        'analysis done',
        'feedback done',
        'transcript done',
      ]);
    };

    test('the transcriber is killed while it listens', async () => {
      const { file } = await speechSample();
      const { body } = await api.submitFile(interview, file, {
        type: 'audio/wav',
        name: 'a.wav',
      });
      await until(
        async () => (await api.answer(body.id)).transcript.state === 'running',
        20_000,
        'the transcriber to begin',
      );
      await killedAtWork(system, 'transcriber', 'transcribe');
      const draft = await api.settled(body.id, ['needs-review'], 90_000);
      assert.ok(draft.transcript.result.text.length > 50);
      await api.request('PUT', `/api/answers/${body.id}/transcript`, {
        text: draft.transcript.result.text,
      });
      await api.settled(body.id);
      await assertOnce(body.id, 2);
    });

    test('the analyzer is killed while it reads', async () => {
      // Long enough to be caught at it.
      const ids = await submitMany(api, interview, 4, STAR_ANSWER.repeat(45));
      await killedAtWork(system, 'analyzer', 'analyze');
      for (const id of ids) {
        await api.settled(id, ['done'], 60_000);
        await assertOnce(id);
      }
    });

    test('the feedback service is killed while the model writes', async () => {
      await double.script([{ holdBefore: [''] }]);
      const ids = await submitMany(api, interview, 4);
      await killedAtWork(system, 'feedback', 'compose-feedback');
      for (const id of ids) {
        await api.settled(id, ['done'], 60_000);
        await assertOnce(id);
      }
    });

    test('the feedback service is killed while it takes a second look', async () => {
      const { body } = await api.submitText(interview, STAR_ANSWER);
      const first = await api.settled(body.id);
      await double.script([{ holdBefore: [''] }]);
      await api.request('POST', `/api/answers/${body.id}/contest`, {
        note: 'I meant the cache.',
      });
      await killedAtWork(system, 'feedback', 'compose-feedback');
      const second = await api.settled(body.id, ['done'], 60_000);
      assert.deepEqual(second.contest, {
        note: 'I meant the cache.',
        earlier: first.feedback.result,
      });
      const { rows } = await database.query(
        `SELECT attempt, state FROM stage_runs WHERE answer_id = $1 AND stage = 'feedback' ORDER BY attempt`,
        [body.id],
      );
      assert.deepEqual(
        rows.map((r) => `${r.attempt} ${r.state}`),
        ['1 done', '2 done'],
      );
    });

    test('a worker is stopped (SIGSTOP) with a job in hand, so that its lock runs out', async () => {
      // Long enough to be caught at it.
      const ids = await submitMany(api, interview, 4, STAR_ANSWER.repeat(45));
      const worker = await frozenAtWork(system, 'analyzer', 'analyze');
      const second = system.start('analyzer');
      for (const id of ids) await api.settled(id, ['done'], 60_000);
      worker.child.kill('SIGCONT');
      // Time to end what it had in hand, which nobody wants any more.
      await sleep(1_000);
      for (const id of ids) await assertOnce(id);
      await system.kill(second, 'SIGTERM');
    });

    test('the gateway is killed while answers are on their way', async () => {
      const ids = await submitMany(api, interview, 12);
      const [gateway] = system.of('gateway');
      await system.kill(gateway);
      await sleep(300);
      system.restart(gateway);
      for (const id of ids) {
        await api.settled(id, ['done'], 60_000);
        await assertOnce(id);
      }
    });

    test('the gateway is killed between row and job', async () => {
      // What such a death leaves: an answer whose stage is open and in no queue.
      const { body } = await api.submitText(interview, STAR_ANSWER);
      await api.settled(body.id);
      await database.query(
        `DELETE FROM stage_runs WHERE answer_id = $1 AND stage = 'feedback'`,
        [body.id],
      );
      await database.query(
        `UPDATE stage_runs SET state = 'waiting', result = NULL, ended_at = NULL WHERE answer_id = $1 AND stage = 'analysis'`,
        [body.id],
      );
      await api.settled(body.id, ['done'], 30_000);
      await assertOnce(body.id);
    });

    test('an answer that is deleted while it is read is dropped, and its late result with it', async () => {
      const [worker] = system.of('feedback');
      worker.child.kill('SIGSTOP');
      const { body } = await api.submitText(interview, STAR_ANSWER);
      await until(
        async () => (await api.answer(body.id)).analysis.state === 'done',
        20_000,
        'the analysis',
      );
      assert.equal(
        (await api.request('DELETE', `/api/answers/${body.id}`)).status,
        204,
      );
      worker.child.kill('SIGCONT');
      await until(
        async () => (await openJobs(api)) === 0,
        20_000,
        'the queues to be empty',
      );
      assert.equal(
        (await api.request('GET', `/api/answers/${body.id}`)).status,
        404,
      );
      const { rows } = await database.query(
        'SELECT 1 FROM stage_runs WHERE answer_id = $1',
        [body.id],
      );
      assert.equal(rows.length, 0);
    });

    test('feedback asked for again while the analysis is read again waits its turn', async () => {
      const { body } = await api.submitText(interview, STAR_ANSWER);
      await api.settled(body.id);
      await system.without('analyzer', async () => {
        const retry = (stage) =>
          api.request('POST', `/api/answers/${body.id}/retry`, { stage });
        assert.equal((await retry('analysis')).status, 202);
        assert.equal((await retry('feedback')).status, 409);
      });
      const answer = await api.settled(body.id);
      assert.equal(answer.feedback.attempt, answer.analysis.attempt);
      assert.ok(answer.feedback.result);
    });

    test('two people press retry at once, and a correction comes while the analysis runs', async () => {
      const { body } = await api.submitText(interview, STAR_ANSWER.repeat(20));
      await api.settled(body.id);
      const presses = await Promise.all(
        [1, 2].map(() =>
          api.request('POST', `/api/answers/${body.id}/retry`, {
            stage: 'analysis',
          }),
        ),
      );
      assert.deepEqual(presses.map((p) => p.status).sort(), [202, 409]);
      await api.request('PUT', `/api/answers/${body.id}/transcript`, {
        text: STAR_ANSWER,
      });
      const answer = await api.settled(body.id, ['done', 'failed'], 60_000);
      assert.equal(answer.state, 'done', answer.reason?.code);
      assert.equal(answer.transcript.attempt, 3);
      assert.ok(
        answer.analysis.result.wordCount < 250,
        'it is the analysis of the corrected words',
      );
    });

    test('an answer that another version stored fails by itself and holds up nobody', async () => {
      const { body: bad } = await api.submitText(interview, STAR_ANSWER);
      await api.settled(bad.id);
      await database.query(
        `UPDATE stage_runs SET result = '{"version":"old"}' WHERE answer_id = $1 AND stage = 'transcript'`,
        [bad.id],
      );
      await database.query(
        `DELETE FROM stage_runs WHERE answer_id = $1 AND stage = 'feedback'`,
        [bad.id],
      );
      await database.query(
        `UPDATE stage_runs SET state = 'waiting', result = NULL WHERE answer_id = $1 AND stage = 'analysis'`,
        [bad.id],
      );
      const failed = await until(
        async () => {
          const answer = await api.answer(bad.id);
          return answer.analysis.state === 'failed' && answer;
        },
        20_000,
        'the analysis to fail',
      );
      assert.equal(failed.analysis.reason.code, 'stale-input');
      assert.equal(failed.transcript.reason.code, 'stale-result');
    });

    if (queue === 'redis') {
      test('no words stay in Redis, nor in its event log', async () => {
        const { body } = await api.submitText(
          interview,
          `${STAR_ANSWER} The password of the day was xylophone.`,
        );
        await api.settled(body.id);
        await until(
          async () => (await openJobs(api)) === 0,
          20_000,
          'the queues to be empty',
        );
        const { Redis } = await import('ioredis');
        const redis = new Redis(system.redis.url);
        const found = [];
        for (const key of await redis.keys('*')) {
          const dump = await redis.dumpBuffer(key);
          const type = await redis.type(key);
          const text =
            type === 'stream'
              ? JSON.stringify(await redis.xrange(key, '-', '+'))
              : String(dump);
          if (text.includes('xylophone')) found.push(key);
        }
        await redis.quit();
        assert.deepEqual(found, []);
      });

      test('Redis is away: what is sent is stored at once and read when it is back', async () => {
        system.redis.pause();
        const began = Date.now();
        const { status, body } = await api.submitText(interview, STAR_ANSWER);
        assert.equal(status, 202);
        assert.ok(Date.now() - began < 20_000);
        assert.equal((await api.answer(body.id)).transcript.state, 'done');
        await system.redis.resume();
        await api.settled(body.id, ['done'], 60_000);
        await assertOnce(body.id);
      });

      test('Redis is flushed while answers wait', async () => {
        const [worker] = system.of('analyzer');
        await system.kill(worker, 'SIGTERM');
        const ids = await submitMany(api, interview, 3);
        const { Redis } = await import('ioredis');
        const redis = new Redis(system.redis.url);
        await redis.flushall();
        await redis.quit();
        system.restart(worker);
        for (const id of ids) {
          await api.settled(id, ['done'], 60_000);
          await assertOnce(id);
        }
      });
    }
  });
}

async function submitMany(api, interview, count, text = STAR_ANSWER) {
  const submitted = await Promise.all(
    Array.from({ length: count }, () => api.submitText(interview, text)),
  );
  return submitted.map(({ body }) => body.id);
}

async function openJobs(api) {
  const { body } = await api.request('GET', '/api/admin/monitor');
  return body.queues.reduce(
    (sum, q) => sum + q.waiting + q.running + q.delayed,
    0,
  );
}
