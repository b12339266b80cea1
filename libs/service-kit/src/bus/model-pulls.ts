import { PULL_MODEL_QUEUE } from '@interview/contracts';
import type { PullModelJob, QueueDepth } from '@interview/contracts';
import { Queue } from 'bullmq';
import { CANCEL_TOPIC } from './bus-server';
import type { QueueBackend } from './queue-backend';
import { queueDepth } from './queue-depth';
import type { RelayPort } from './relay-port';

/** A name without a tag means `latest`. A job id may hold no colon, and a name holds slashes too. */
const jobIdOf = (model: string): string =>
  encodeURIComponent(model.includes(':') ? model : `${model}:latest`);

/** The gateway's hand on the queue of models to fetch. One job for each model; nothing is kept of ended ones. */
export class ModelPulls {
  private readonly queue: Queue;

  constructor(
    backend: QueueBackend,
    private readonly relay: RelayPort,
  ) {
    this.queue = new Queue(PULL_MODEL_QUEUE, {
      connection: backend.impatientConnection,
    });
    // Without a listener a passing fault of the connection would end the process.
    this.queue.on('error', () => undefined);
  }

  /** Whether a model is being fetched, or waits for it. */
  async isLive(model: string): Promise<boolean> {
    return (await this.queue.getJob(jobIdOf(model))) !== undefined;
  }

  /** Adds a model to those that are to be fetched. One that is there already stays as it is. */
  async add(model: string): Promise<void> {
    const data: PullModelJob = { model };
    // One try: the worker itself goes on after a fault, for as long as there is any headway.
    await this.queue.add(PULL_MODEL_QUEUE, data, {
      jobId: jobIdOf(model),
      removeOnComplete: true,
      removeOnFail: true,
    });
  }

  /** Takes a model out of the queue, or asks the worker that fetches it to stop. */
  async cancel(model: string): Promise<void> {
    const jobId = jobIdOf(model);
    const job = await this.queue.getJob(jobId);
    // A job that a worker holds, or takes just now, cannot be removed; the message after it ends that one.
    await job?.remove().catch(() => undefined);
    await this.relay
      .publish(CANCEL_TOPIC, { jobId, queue: PULL_MODEL_QUEUE })
      .catch(() => undefined);
  }

  async depth(): Promise<QueueDepth> {
    return queueDepth(this.queue);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
