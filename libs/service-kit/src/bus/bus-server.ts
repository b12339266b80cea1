import { Server } from '@nestjs/microservices';
import type {
  CustomTransportStrategy,
  MessageHandler,
} from '@nestjs/microservices';
import { UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { Job } from 'bullmq';
import { lastValueFrom, tap } from 'rxjs';
import { AppError } from '../errors/app-error';
import type { Logger } from '../logging/logger';
import type { EngineGate } from '../worker/engine-gate';
import { cleanJson } from './clean-json';
import { encodeFailure } from './failure';
import { JobContext } from './job-context';
import type { JobHandlerOptions } from './job-handler';
import type { QueueBackend } from './queue-backend';
import type { RelayPort } from './relay-port';
import { throttleLatest } from './throttle-latest';

/** Topic on which a running job is asked to stop: `{ jobId, queue }`. */
export const CANCEL_TOPIC = 'jobs.cancel';
/** Progress messages of a job are at least this far apart, in ms. */
const PROGRESS_INTERVAL_MS = 250;
/** A job's share of the time that a stop may take, in ms; then it goes back to the queue. */
const STOP_GRACE_MS = 5_000;

export interface BusServerOptions {
  backend: QueueBackend;
  relay: RelayPort;
  logger: Logger;
  /** Jobs at a time and queue, where a handler does not say otherwise. */
  concurrency: number;
  /** How long a job of a worker that vanished stays locked, in ms. */
  lockMs: number;
  /** Jobs are taken only while it is ready; without a gate always. */
  gate?: EngineGate;
}

/**
 * Nest's transport over BullMQ: every method with `@JobHandler` becomes a BullMQ worker, so Nest's
 * pipes, interceptors and filters apply to jobs. Values that a handler emits before its result are
 * progress and go over the relay.
 */
export class BusServer extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('bus');
  private workers: Worker[] = [];
  /** Workers that take no new jobs and end the ones that they have. */
  private readonly retiring = new Map<Worker, Promise<void>>();
  private readonly endings: (() => unknown)[] = [];

  constructor(private readonly options: BusServerOptions) {
    super();
    this.initializeSerializer({});
    this.initializeDeserializer({});
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      const { gate, relay } = this.options;
      for (const handler of this.messageHandlers.values()) jobOf(handler);
      this.follow();
      if (gate) this.endings.push(gate.onChange(() => this.follow()));
      await Promise.all(this.workers.map((w) => w.waitUntilReady()));
      this.endings.push(
        await relay.subscribe(CANCEL_TOPIC, (data) => this.cancel(data)),
      );
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Lets running jobs end; those that take longer than the grace go back to the queue untouched. */
  async close(): Promise<void> {
    for (const end of this.endings) await end();
    const grace = setTimeout(() => {
      for (const worker of this.all()) worker.cancelAllJobs('stopping');
    }, STOP_GRACE_MS);
    for (const worker of this.workers) this.retire(worker);
    await Promise.all(this.retiring.values());
    clearTimeout(grace);
  }

  on(): never {
    throw new Error('The bus has no events of its own: listen to the relay.');
  }

  unwrap<T>(): T {
    return this.workers as T;
  }

  /**
   * Opens workers while the engine is ready and none otherwise: a worker that is merely paused still
   * takes the job that it waits for.
   */
  private follow(): void {
    const { gate } = this.options;
    const ready = !gate || gate.status.state === 'ready';
    if (ready && this.workers.length === 0) {
      this.workers = [...this.messageHandlers.values()].map((handler) =>
        this.openWorker(handler),
      );
    } else if (!ready && this.workers.length > 0) {
      for (const worker of this.workers) this.retire(worker);
      this.workers = [];
    }
  }

  private openWorker(handler: MessageHandler): Worker {
    const job = jobOf(handler);
    const { backend, concurrency, lockMs, logger } = this.options;
    const worker = new Worker(
      job.queue,
      (bullJob, token, signal) =>
        this.run(handler, job, bullJob, token, signal as AbortSignal),
      {
        connection: backend.connection,
        concurrency: job.concurrency ?? concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: 3,
      },
    );
    worker.on('error', (err) =>
      logger.warn({ err, queue: job.queue }, 'queue'),
    );
    worker.on('lockRenewalFailed', (jobIds: string[]) => {
      for (const id of jobIds) worker.cancelJob(id, 'lock-lost');
    });
    return worker;
  }

  private all(): Worker[] {
    return [...this.workers, ...this.retiring.keys()];
  }

  private retire(worker: Worker): void {
    const closed = worker
      .close()
      .catch((err) => this.options.logger.warn({ err }, 'queue not closed'))
      .finally(() => this.retiring.delete(worker));
    this.retiring.set(worker, closed);
  }

  private cancel(data: unknown): void {
    const { jobId, queue } = (data ?? {}) as Record<string, unknown>;
    if (typeof jobId !== 'string') return;
    for (const worker of this.all()) {
      if (worker.name === queue) worker.cancelJob(jobId, 'cancelled');
    }
  }

  private async run(
    handler: MessageHandler,
    options: JobHandlerOptions,
    job: Job,
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { relay, logger } = this.options;
    const log = { queue: options.queue, jobId: job.id };
    const begun = performance.now();
    const publish = throttleLatest<{ topic: string; data: unknown }>((m) => {
      relay
        .publish(m.topic, cleanJson(m.data))
        .catch((err) => logger.debug({ err, ...log }, 'progress lost'));
    }, PROGRESS_INTERVAL_MS);
    try {
      const payload = options.payload.safeParse(job.data);
      if (!payload.success) {
        throw new AppError(
          'bad-payload',
          'The job does not fit its contract: gateway and worker are of different versions.',
          { retryable: false },
        );
      }
      const stream = this.transformToObservable(
        await handler(payload.data, new JobContext([job, signal])),
      );
      const result = await lastValueFrom(
        stream.pipe(
          tap((value) => {
            const message = options.progress?.(payload.data, value);
            if (message) publish(message);
          }),
        ),
        { defaultValue: undefined },
      );
      const checked = options.result ? options.result.parse(result) : result;
      logger.debug(
        { ...log, durationMs: performance.now() - begun },
        'job done',
      );
      return cleanJson(checked);
    } catch (error) {
      if (signal.aborted && signal.reason === 'stopping') {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      logger.warn(
        { err: error, ...log, aborted: signal.aborted },
        'job failed',
      );
      throw toQueueError(error, signal);
    } finally {
      publish.stop();
    }
  }
}

function jobOf(handler: MessageHandler): JobHandlerOptions {
  const job = handler.extras?.['jobHandler'] as JobHandlerOptions | undefined;
  if (!job) {
    throw new Error('A handler on the bus needs @JobHandler or @StageHandler.');
  }
  return job;
}

function toQueueError(error: unknown, signal: AbortSignal): Error {
  const final =
    signal.aborted || (error instanceof AppError && !error.retryable);
  const line = encodeFailure(error);
  return final ? new UnrecoverableError(line) : new Error(line);
}
