import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import type { INestMicroservice } from '@nestjs/common';
import type {
  AnalyzeJob,
  AnalyzeResult,
  OutcomeJob,
  StageKey,
  StageProgress,
  TailorJob,
  TailorKey,
  TailorResult,
} from '@interview/contracts';
import {
  OUTCOME_QUEUE,
  OutcomeJobSchema,
  TAILOR_OUTCOME_QUEUE,
  TAILOR_QUEUE,
  TailorJobSchema,
  TailorKeySchema,
  TailorResultSchema,
} from '@interview/contracts';
import { from } from 'rxjs';
import type { Observable } from 'rxjs';
import { AppError } from '../src/errors/app-error';
import { BusServer } from '../src/bus/bus-server';
import { JobContext } from '../src/bus/job-context';
import { JobHandler, StageHandler } from '../src/bus/job-handler';
import type { QueueBackend } from '../src/bus/queue-backend';
import type { RelayPort } from '../src/bus/relay-port';
import { readOutcome } from '../src/bus/paired-jobs';
import type { JobOutcome } from '../src/bus/paired-jobs';
import { createLogger } from '../src/logging/logger';
import type { EngineGate } from '../src/worker/engine-gate';
import { sampleAnalysis } from './stage-samples';

/** Short, so that tests of vanished workers need not wait long. */
export const FIXTURE_LOCK_MS = 1_500;

/** How often each answer's job was begun in this process, and what the worker was told. */
export class FixtureNotes {
  readonly tries = new Map<string, number>();
  readonly aborted: unknown[] = [];
}

/** Does what the transcript's text says. */
@Controller()
export class FixtureController {
  constructor(private readonly notes: FixtureNotes) {}

  @StageHandler('analysis')
  analyze(
    @Payload() job: AnalyzeJob,
    @Ctx() context: JobContext,
  ): Observable<StageProgress | AnalyzeResult> {
    const tries = (this.notes.tries.get(job.answerId) ?? 0) + 1;
    this.notes.tries.set(job.answerId, tries);
    return from(act(job, context, tries, this.notes));
  }

  @JobHandler({
    queue: TAILOR_QUEUE,
    payload: TailorJobSchema,
    result: TailorResultSchema,
  })
  tailor(@Payload() job: TailorJob): TailorResult {
    const [line] = job.lines;
    if (line?.text === 'fail-always') throw new Error('said "secret"');
    const message = 'A fixture makes no questions.';
    return { status: 'not-possible', reason: { code: 'fixture', message } };
  }
}

async function* act(
  job: AnalyzeJob,
  context: JobContext,
  tries: number,
  notes: FixtureNotes,
): AsyncGenerator<StageProgress | AnalyzeResult> {
  const [order] = job.transcript.text.split(' ');
  yield { progress: 0.5, step: 'Working' };
  if (order === 'fail-once' && tries === 1) throw new Error('said "secret"');
  if (order === 'fail-always') throw new Error('said "secret"');
  if (order === 'fail-final') {
    throw new AppError('gone', 'It is gone.', { retryable: false });
  }
  const hangs =
    order === 'hang' ||
    (order === 'hang-in-child' && process.env['FIXTURE_CHILD']);
  if (hangs) {
    await sleep(60_000, undefined, { signal: context.signal }).catch(() => {
      notes.aborted.push(context.signal.reason);
      throw new Error('aborted');
    });
  }
  if (order === 'bad-result') {
    yield { status: 'done', result: {} } as unknown as AnalyzeResult;
    return;
  }
  // The text comes back, so that tests see what went through the queue.
  yield { status: 'done', result: sampleAnalysis(job.transcript.text) };
}

/** Collects what the outcome jobs say. */
export class OutcomeNotes {
  readonly settled: { key: StageKey; outcome: JobOutcome }[] = [];
  readonly tailored: { key: TailorKey; outcome: JobOutcome }[] = [];
}

@Controller()
export class FixtureOutcomeController {
  constructor(private readonly notes: OutcomeNotes) {}

  @JobHandler({ queue: OUTCOME_QUEUE, payload: OutcomeJobSchema })
  async settle(
    @Payload() key: OutcomeJob,
    @Ctx() context: JobContext,
  ): Promise<void> {
    this.notes.settled.push({ key, outcome: await readOutcome(context.job) });
  }

  @JobHandler({ queue: TAILOR_OUTCOME_QUEUE, payload: TailorKeySchema })
  async settleTailoring(
    @Payload() key: TailorKey,
    @Ctx() context: JobContext,
  ): Promise<void> {
    this.notes.tailored.push({ key, outcome: await readOutcome(context.job) });
  }
}

@Module({})
class WorkerModule {}

@Module({})
class OutcomeModule {}

export interface FixtureOptions {
  backend: QueueBackend;
  relay: RelayPort;
  gate?: EngineGate;
}

const strategy = (options: FixtureOptions): BusServer =>
  new BusServer({
    ...options,
    logger: createLogger('fixture', 'silent'),
    concurrency: 4,
    lockMs: FIXTURE_LOCK_MS,
  });

export async function startFixtureWorker(
  options: FixtureOptions,
  notes: FixtureNotes,
): Promise<INestMicroservice> {
  const app = await NestFactory.createMicroservice(
    {
      module: WorkerModule,
      controllers: [FixtureController],
      providers: [{ provide: FixtureNotes, useValue: notes }],
    },
    { logger: false, strategy: strategy(options) },
  );
  await app.listen();
  return app;
}

export async function startFixtureOutcomes(
  options: FixtureOptions,
  notes: OutcomeNotes,
): Promise<INestMicroservice> {
  const app = await NestFactory.createMicroservice(
    {
      module: OutcomeModule,
      controllers: [FixtureOutcomeController],
      providers: [{ provide: OutcomeNotes, useValue: notes }],
    },
    { logger: false, strategy: strategy(options) },
  );
  await app.listen();
  return app;
}
