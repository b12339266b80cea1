import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Module } from '@nestjs/common';
import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { PULL_MODEL_QUEUE, PullModelJobSchema } from '@interview/contracts';
import type { PullModelJob } from '@interview/contracts';
import type { Relay } from 'bullmq';
import { BusServer } from '../src/bus/bus-server';
import { JobContext } from '../src/bus/job-context';
import { JobHandler } from '../src/bus/job-handler';
import { ModelPulls } from '../src/bus/model-pulls';
import { openQueueBackend } from '../src/bus/queue-backend';
import type { QueueBackend } from '../src/bus/queue-backend';
import { relayPort } from '../src/bus/relay-port';
import { PairedJobs } from '../src/bus/paired-jobs';
import { STAGE_QUEUES, StageFlows } from '../src/bus/stage-flows';
import { createLogger } from '../src/logging/logger';
import {
  FIXTURE_LOCK_MS,
  FixtureController,
  FixtureNotes,
} from './fixture-worker';
import { sampleAnalyzeJob } from './stage-samples';

const MODEL = 'library/gemma3:4b';

/** Models that were begun, and those that are held until a test lets them go. */
class PullNotes {
  readonly begun: string[] = [];
  readonly ended: unknown[] = [];
  release = new AbortController();
}

@Controller()
class HoldingController {
  constructor(private readonly notes: PullNotes) {}

  @JobHandler({
    queue: PULL_MODEL_QUEUE,
    payload: PullModelJobSchema,
    concurrency: 1,
  })
  async pull(
    @Payload() { model }: PullModelJob,
    @Ctx() { signal }: JobContext,
  ): Promise<void> {
    this.notes.begun.push(model);
    const end = AbortSignal.any([signal, this.notes.release.signal]);
    await sleep(60_000, undefined, { signal: end }).catch(() => undefined);
    this.notes.ended.push(signal.aborted ? signal.reason : 'done');
    signal.throwIfAborted();
  }
}

@Module({})
class TwoQueuesModule {}

/** A worker with a second queue, whose jobs may last an hour. Both backends pass it. */
export function describeModelPulls(name: string, url: () => string): void {
  describe(`model pulls on ${name}`, () => {
    let backend: QueueBackend;
    let workerBackend: QueueBackend;
    const relays: Relay[] = [];
    let pulls: ModelPulls;
    let jobs: PairedJobs;
    let flows: StageFlows;
    let worker: INestMicroservice;
    const notes = new PullNotes();
    const stages = new FixtureNotes();

    beforeAll(async () => {
      backend = await openQueueBackend(url(), 4);
      // As a worker has it: one connection for queries, whatever listens beside it.
      workerBackend = await openQueueBackend(url(), 1);
      relays.push(backend.createRelay(), workerBackend.createRelay());
      const [own, its] = relays;
      if (!own || !its) throw new Error('two relays were made');
      await Promise.all(relays.map((relay) => relay.waitUntilReady()));
      pulls = new ModelPulls(backend, relayPort(own));
      jobs = new PairedJobs(backend, relayPort(own), STAGE_QUEUES);
      flows = new StageFlows(jobs);
      worker = await NestFactory.createMicroservice(
        {
          module: TwoQueuesModule,
          controllers: [FixtureController, HoldingController],
          providers: [
            { provide: PullNotes, useValue: notes },
            { provide: FixtureNotes, useValue: stages },
          ],
        },
        {
          logger: false,
          strategy: new BusServer({
            backend: workerBackend,
            relay: relayPort(its),
            logger: createLogger('fixture', 'silent'),
            concurrency: 4,
            lockMs: FIXTURE_LOCK_MS,
          }),
        },
      );
      await worker.listen();
    });
    afterAll(async () => {
      notes.release.abort();
      await worker.close();
      await pulls.close();
      await jobs.close();
      await Promise.all(relays.map((relay) => relay.close()));
      await Promise.all([backend.close(), workerBackend.close()]);
    });
    beforeEach(() => {
      notes.begun.length = 0;
      notes.ended.length = 0;
      notes.release = new AbortController();
    });

    const until = async (holds: () => boolean | Promise<boolean>) => {
      for (let i = 0; i < 400; i++) {
        if (await holds()) return;
        await sleep(25);
      }
      throw new Error('Not within 10 s');
    };
    const gone = (model: string) =>
      until(async () => !(await pulls.isLive(model)));

    it('fetches a model that is asked for twice once, and knows it while it lasts', async () => {
      await Promise.all([pulls.add(MODEL), pulls.add(MODEL)]);
      await until(() => notes.begun.length > 0);
      expect(await pulls.isLive(MODEL)).toBe(true);
      expect(await pulls.isLive('gemma3:1b')).toBe(false);
      notes.release.abort();
      await gone(MODEL);
      expect(notes.begun).toEqual([MODEL]);
    });

    it('takes a name without a tag for the latest', async () => {
      await pulls.add('gemma3');
      expect(await pulls.isLive('gemma3:latest')).toBe(true);
      notes.release.abort();
      await gone('gemma3');
    });

    it('keeps a job far beyond its lock, and does stages meanwhile', async () => {
      await pulls.add(MODEL);
      await until(() => notes.begun.length > 0);
      const until3Locks = sleep(3 * FIXTURE_LOCK_MS);
      const answerId = crypto.randomUUID();
      const key = { answerId, stage: 'analysis' as const, attempt: 1 };
      await flows.add(key, sampleAnalyzeJob(answerId, 'plain'));
      await until(() => stages.tries.get(answerId) === 1);
      await until3Locks;
      expect(notes.ended).toEqual([]);
      expect(await pulls.depth()).toMatchObject({
        name: PULL_MODEL_QUEUE,
        running: 1,
      });
      notes.release.abort();
      await gone(MODEL);
      expect(notes.begun).toEqual([MODEL]);
      expect(notes.ended).toEqual(['done']);
      await flows.cancel(key);
    });

    it('fetches one model at a time', async () => {
      await pulls.add(MODEL);
      await until(() => notes.begun.length > 0);
      await pulls.add('gemma3:1b');
      await sleep(500);
      expect(await pulls.depth()).toMatchObject({ waiting: 1, running: 1 });
      expect(notes.begun).toEqual([MODEL]);
      await pulls.cancel('gemma3:1b');
      expect(await pulls.isLive('gemma3:1b')).toBe(false);
      notes.release.abort();
      await gone(MODEL);
      expect(notes.begun).toEqual([MODEL]);
    });

    it('stops one that is being fetched, and may begin it again', async () => {
      await pulls.add(MODEL);
      await until(() => notes.begun.length > 0);
      await pulls.cancel(MODEL);
      await gone(MODEL);
      expect(notes.ended).toEqual(['cancelled']);
      await pulls.add(MODEL);
      await until(() => notes.begun.length === 2);
      notes.release.abort();
      await gone(MODEL);
    });
  });
}
