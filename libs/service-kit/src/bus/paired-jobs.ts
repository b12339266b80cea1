import { FlowProducer, Queue } from 'bullmq';
import type { Job } from 'bullmq';
import type { QueueDepth, Reason } from '@interview/contracts';
import { CANCEL_TOPIC } from './bus-server';
import { cleanJson } from './clean-json';
import { decodeFailure } from './failure';
import type { QueueBackend } from './queue-backend';
import { queueDepth } from './queue-depth';
import type { RelayPort } from './relay-port';

const BACKOFF = { type: 'exponential', delay: 1_000 };
const OUTCOME_TRIES = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500 },
};
/** Payloads and results hold words that somebody said: nothing stays behind. */
const LEAVE_NOTHING = { removeOnComplete: true, removeOnFail: true };

/** Where a pair of jobs lives. Both jobs have the same id, in queues of their own. */
export interface JobPair {
  jobId: string;
  /** Of the worker's job. */
  queue: string;
  /** Of the gateway's job above it. */
  outcomeQueue: string;
}

/** What became of a worker's job, as its outcome job finds it. */
export type JobOutcome =
  { ended: 'well'; value: unknown } | { ended: 'badly'; reason: Reason };

/**
 * The gateway's hand on the queues. Work is one flow of two jobs: the worker's, and as its parent the
 * gateway's outcome job, which the queue itself starts once the worker's job has ended, well or badly.
 */
export class PairedJobs {
  private readonly producer: FlowProducer;
  private readonly queues: Map<string, Queue>;

  /** @param names Every queue that pairs use. */
  constructor(
    private readonly backend: QueueBackend,
    private readonly relay: RelayPort,
    names: readonly string[],
  ) {
    const connection = backend.impatientConnection;
    this.producer = new FlowProducer({ connection });
    this.queues = new Map(names.map((n) => [n, new Queue(n, { connection })]));
    // Without a listener a passing fault of the connection would end the process.
    this.producer.on('error', () => undefined);
    for (const queue of this.queues.values())
      queue.on('error', () => undefined);
  }

  /**
   * Adds a pair. One that is there already stays as it is.
   * @param key what the outcome job carries: ids only
   * @param tries of the worker's job, with waits of 1, 2, 4 … seconds between them
   */
  async add(
    pair: JobPair,
    work: { key: object; payload: unknown; tries: number },
  ): Promise<void> {
    const { jobId, queue, outcomeQueue } = pair;
    await this.producer.add({
      name: outcomeQueue,
      queueName: outcomeQueue,
      data: work.key,
      opts: { jobId, ...OUTCOME_TRIES, ...LEAVE_NOTHING },
      children: [
        {
          name: queue,
          queueName: queue,
          data: cleanJson(work.payload),
          opts: {
            jobId,
            attempts: work.tries,
            backoff: BACKOFF,
            ...LEAVE_NOTHING,
            continueParentOnFailure: true,
          },
        },
      ],
    });
  }

  /** Whether the queue still knows the pair: either of its two jobs. */
  async isLive(pair: JobPair): Promise<boolean> {
    const jobs = await Promise.all(
      this.both(pair).map((queue) => queue.getJob(pair.jobId)),
    );
    return jobs.some((job) => job !== undefined);
  }

  /** Takes a pair out of the queue and asks a worker that has it to stop. */
  async cancel(pair: JobPair): Promise<void> {
    const { jobId, queue } = pair;
    for (const holder of this.both(pair)) {
      const job = await holder.getJob(jobId);
      // A job that a worker holds, or takes just now, cannot be removed; the message after it ends that one.
      await job?.remove().catch(() => undefined);
    }
    await this.relay
      .publish(CANCEL_TOPIC, { jobId, queue })
      .catch(() => undefined);
  }

  /**
   * Forgets what the queue's event log holds: Redis keeps the results of ended jobs there, words and all.
   * On PostgreSQL there is no such log.
   */
  async forgetEvents(queue: string): Promise<void> {
    if (this.backend.kind !== 'redis') return;
    await this.queues.get(queue)?.trimEvents(0);
  }

  /** Depth of every queue, for operators. */
  async depths(): Promise<QueueDepth[]> {
    return Promise.all([...this.queues.values()].map(queueDepth));
  }

  async close(): Promise<void> {
    await Promise.all([
      this.producer.close(),
      ...[...this.queues.values()].map((q) => q.close()),
    ]);
  }

  /** The outcome's queue first: a parent that is left without its child would start at once. */
  private both(pair: JobPair): Queue[] {
    return [pair.outcomeQueue, pair.queue].flatMap((name) => {
      const queue = this.queues.get(name);
      return queue ? [queue] : [];
    });
  }
}

/** Reads from an outcome job what became of its worker's job. */
export async function readOutcome(outcomeJob: Job): Promise<JobOutcome> {
  const [failure] = Object.values(
    await outcomeJob.getIgnoredChildrenFailures(),
  );
  if (failure !== undefined) {
    return { ended: 'badly', reason: decodeFailure(String(failure)) };
  }
  const values: unknown[] = Object.values(await outcomeJob.getChildrenValues());
  if (values.length > 0) return { ended: 'well', value: values[0] };
  return { ended: 'badly', reason: decodeFailure('the job vanished') };
}
