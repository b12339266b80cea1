import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestMicroservice } from '@nestjs/common';
import type { Relay } from 'bullmq';
import type { StageKey, TailorKey } from '@interview/contracts';
import { PairedJobs } from '../src/bus/paired-jobs';
import { openQueueBackend } from '../src/bus/queue-backend';
import type { QueueBackend } from '../src/bus/queue-backend';
import { relayPort } from '../src/bus/relay-port';
import { STAGE_QUEUES, StageFlows } from '../src/bus/stage-flows';
import { TAILOR_QUEUES, TailorFlows } from '../src/bus/tailor-flows';
import { EngineGate } from '../src/worker/engine-gate';
import {
  FixtureNotes,
  OutcomeNotes,
  startFixtureOutcomes,
  startFixtureWorker,
} from './fixture-worker';
import { sampleAnalyzeJob, sampleTailorJob } from './stage-samples';

const READY = {
  state: 'ready',
  name: 'fixture',
  model: null,
  why: 'A fixture.',
  progress: null,
  reason: null,
} as const;

/**
 * What the bus promises, on a real queue. Both backends pass it.
 * @param flush Empties the queue behind everybody's back, as a restored or flushed server would.
 */
export function describeBus(
  name: string,
  url: () => string,
  flush: () => Promise<void>,
): void {
  describe(`bus on ${name}`, () => {
    let backend: QueueBackend;
    let relayNode: Relay;
    let jobs: PairedJobs;
    let flows: StageFlows;
    let tailorings: TailorFlows;
    let worker: INestMicroservice;
    let outcomes: INestMicroservice;
    const gate = new EngineGate(READY);
    const notes = new FixtureNotes();
    const { settled, tailored } = new OutcomeNotes();
    const children: ChildProcess[] = [];

    beforeAll(async () => {
      backend = await openQueueBackend(url(), 6);
      relayNode = backend.createRelay();
      await relayNode.waitUntilReady();
      const relay = relayPort(relayNode);
      jobs = new PairedJobs(backend, relay, [
        ...STAGE_QUEUES,
        ...TAILOR_QUEUES,
      ]);
      flows = new StageFlows(jobs);
      tailorings = new TailorFlows(jobs);
      worker = await startFixtureWorker({ backend, relay, gate }, notes);
      outcomes = await startFixtureOutcomes(
        { backend, relay },
        { settled, tailored },
      );
    });

    afterAll(async () => {
      for (const child of children) child.kill('SIGKILL');
      await worker.close();
      await outcomes.close();
      await jobs.close();
      await relayNode.close();
      await backend.close();
    });

    const newKey = (): StageKey => ({
      answerId: randomUUID(),
      stage: 'analysis',
      attempt: 1,
    });
    const add = async (key: StageKey, text: string): Promise<void> =>
      flows.add(key, sampleAnalyzeJob(key.answerId, text));
    const run = async (text: string): Promise<StageKey> => {
      const key = newKey();
      await add(key, text);
      return key;
    };
    const of = (key: StageKey) =>
      settled.filter((s) => s.key.answerId === key.answerId);
    const outcomeOf = async (key: StageKey, withinMs = 20_000) => {
      await until(() => of(key).length > 0, withinMs);
      return of(key)[0]?.outcome;
    };
    const triesOf = (key: StageKey) => notes.tries.get(key.answerId) ?? 0;

    it('brings a result to the outcome job and leaves nothing in the queue', async () => {
      const key = await run('plain');
      expect(await outcomeOf(key)).toMatchObject({
        ended: 'well',
        value: { status: 'done', result: { version: 'plain' } },
      });
      await until(async () => !(await flows.isLive(key)));
    });

    it('carries text that PostgreSQL does not store', async () => {
      const key = await run('plain nul \0 and surrogate \uD800 end');
      expect(await outcomeOf(key)).toMatchObject({
        value: {
          result: { version: 'plain nul \uFFFD and surrogate \uFFFD end' },
        },
      });
    });

    it('passes progress on over the relay', async () => {
      const key = newKey();
      const seen: unknown[] = [];
      const end = await relayPort(relayNode).subscribe(
        `answers.${key.answerId}`,
        (data) => seen.push(data),
      );
      await add(key, 'plain');
      await until(() => seen.length > 0);
      await end();
      expect(seen[0]).toMatchObject({
        type: 'progress',
        event: { ...key, progress: 0.5, step: 'Working' },
      });
    });

    it('tries again after a fault, with a wait', async () => {
      const begun = Date.now();
      const key = await run('fail-once');
      expect(await outcomeOf(key)).toMatchObject({ ended: 'well' });
      expect(triesOf(key)).toBe(2);
      expect(Date.now() - begun).toBeGreaterThanOrEqual(900);
    });

    it('gives up after three tries and says so without quoting anybody', async () => {
      const key = await run('fail-always');
      const outcome = await outcomeOf(key);
      expect(outcome).toMatchObject({
        ended: 'badly',
        reason: { code: 'internal' },
      });
      expect(JSON.stringify(outcome)).not.toContain('secret');
      expect(triesOf(key)).toBe(3);
    });

    it('does not try again what is final', async () => {
      const key = await run('fail-final');
      expect(await outcomeOf(key)).toEqual({
        ended: 'badly',
        reason: { code: 'gone', message: 'It is gone.' },
      });
      expect(triesOf(key)).toBe(1);
    });

    it('never stores a result that breaks its contract', async () => {
      const key = await run('bad-result');
      expect(await outcomeOf(key)).toMatchObject({ ended: 'badly' });
    });

    it('refuses a payload that breaks its contract, once', async () => {
      const key = newKey();
      await flows.add(key, { answerId: key.answerId, attempt: 1 });
      expect(await outcomeOf(key)).toMatchObject({
        ended: 'badly',
        reason: { code: 'bad-payload' },
      });
      expect(triesOf(key)).toBe(0);
    });

    it('runs a run that is added twice once', async () => {
      gate.update({ ...READY, state: 'none' });
      await sleep(300);
      const key = await run('plain');
      await Promise.all([add(key, 'plain'), add(key, 'plain')]);
      gate.update(READY);
      await outcomeOf(key);
      await sleep(500);
      expect(of(key)).toHaveLength(1);
      expect(triesOf(key)).toBe(1);
    });

    it('takes no job while the engine is not ready, and goes on by itself', async () => {
      gate.update({ ...READY, state: 'none' });
      await sleep(300);
      const key = await run('plain');
      await sleep(1_000);
      expect(triesOf(key)).toBe(0);
      expect(await flows.isLive(key)).toBe(true);
      gate.update(READY);
      expect(await outcomeOf(key)).toMatchObject({ ended: 'well' });
    });

    it('cancels a job that runs', async () => {
      const key = await run('hang');
      await until(() => triesOf(key) === 1);
      await flows.cancel(key);
      await until(() => notes.aborted.includes('cancelled'));
      await until(async () => !(await flows.isLive(key)));
      expect(triesOf(key)).toBe(1);
    });

    it('cancels a job that waits', async () => {
      gate.update({ ...READY, state: 'none' });
      await sleep(300);
      const key = await run('plain');
      await flows.cancel(key);
      expect(await flows.isLive(key)).toBe(false);
      gate.update(READY);
      await sleep(500);
      expect(triesOf(key)).toBe(0);
    });

    it('gives the job of a killed worker to another', async () => {
      gate.update({ ...READY, state: 'none' });
      const child = await startChild(url());
      children.push(child);
      const key = newKey();
      const begun: unknown[] = [];
      const end = await relayPort(relayNode).subscribe(
        `answers.${key.answerId}`,
        (data) => begun.push(data),
      );
      await add(key, 'hang-in-child');
      await until(() => begun.length > 0);
      child.kill('SIGKILL');
      gate.update(READY);
      expect(await outcomeOf(key)).toMatchObject({ ended: 'well' });
      await sleep(500);
      expect(of(key)).toHaveLength(1);
      await end();
    });

    it('shows that a flushed queue lost a run, and takes it again', async () => {
      gate.update({ ...READY, state: 'none' });
      await sleep(300);
      const key = await run('plain');
      await flush();
      expect(await flows.isLive(key)).toBe(false);
      await add(key, 'plain');
      gate.update(READY);
      expect(await outcomeOf(key)).toMatchObject({ ended: 'well' });
    });

    it('reports the depth of every queue', async () => {
      gate.update({ ...READY, state: 'none' });
      await sleep(300);
      const key = await run('plain');
      const depths = await jobs.depths();
      expect(depths.map((d) => d.name)).toEqual([
        ...STAGE_QUEUES,
        ...TAILOR_QUEUES,
      ]);
      expect(depths.find((d) => d.name === 'analyze')).toMatchObject({
        waiting: 1,
        running: 0,
      });
      gate.update(READY);
      await outcomeOf(key);
    });

    it('gives work of another kind the same promise, in queues of its own', async () => {
      const ways = { 'Lead the team': 'well', 'fail-always': 'badly' };
      for (const [line, ended] of Object.entries(ways)) {
        const key: TailorKey = { tailoringId: randomUUID(), attempt: 1 };
        await tailorings.add(sampleTailorJob(key, line));
        await tailorings.add(sampleTailorJob(key, line));
        const mine = () =>
          tailored.filter((t) => t.key.tailoringId === key.tailoringId);
        await until(() => mine().length > 0);
        expect(mine()).toEqual([
          { key, outcome: expect.objectContaining({ ended }) },
        ]);
        await until(async () => !(await tailorings.isLive(key)));
      }
    });
  });
}

async function startChild(url: string): Promise<ChildProcess> {
  const child = fork(process.env['BUS_FIXTURE'] ?? '', [url], {
    env: { ...process.env, FIXTURE_CHILD: '1' },
  });
  await once(child, 'message');
  return child;
}

async function until(
  holds: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms`);
    await sleep(25);
  }
}
