import { FlowProducer, Queue } from 'bullmq';
import type { Job } from 'bullmq';
import { OUTCOME_QUEUE, STAGE_JOBS, STAGES } from '@interview/contracts';
import type {
  QueueDepth,
  Reason,
  StageKey,
  StageName,
} from '@interview/contracts';
import { CANCEL_TOPIC } from './bus-server';
import { cleanJson } from './clean-json';
import { decodeFailure } from './failure';
import type { QueueBackend } from './queue-backend';
import { queueDepth } from './queue-depth';
import type { RelayPort } from './relay-port';

/**
 * Tries of a worker's job, with waits of 1, 2, 4 … seconds between them. A transcriber also depends on a
 * gateway that hands out the recording: 7 tries outlast its restart.
 */
const TRIES: Record<StageName, number> = {
  transcript: 7,
  analysis: 3,
  feedback: 3,
};
const BACKOFF = { type: 'exponential', delay: 1_000 };
const OUTCOME_TRIES = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500 },
};
/** Payloads and results hold words that somebody said: nothing stays behind. */
const LEAVE_NOTHING = { removeOnComplete: true, removeOnFail: true };

/** Job id of a stage's run, the same for the worker's job and the outcome job (they have queues of their own). */
export const stageJobId = (key: StageKey): string =>
  `${key.answerId}.${key.stage}.${key.attempt}`;

/** What became of a worker's job, as its outcome job finds it. */
export type StageOutcome =
  { ended: 'well'; value: unknown } | { ended: 'badly'; reason: Reason };

/**
 * The gateway's hand on the queues. A stage is one flow of two jobs: the worker's, and as its parent the
 * gateway's outcome job, which the queue itself starts once the worker's job has ended, well or badly.
 */
export class StageFlows {
  private readonly producer: FlowProducer;
  private readonly queues: Map<string, Queue>;

  constructor(
    private readonly backend: QueueBackend,
    private readonly relay: RelayPort,
  ) {
    const connection = backend.impatientConnection;
    this.producer = new FlowProducer({ connection });
    const names = [...STAGES.map((s) => STAGE_JOBS[s].queue), OUTCOME_QUEUE];
    this.queues = new Map(names.map((n) => [n, new Queue(n, { connection })]));
    // Without a listener a passing fault of the connection would end the process.
    this.producer.on('error', () => undefined);
    for (const queue of this.queues.values())
      queue.on('error', () => undefined);
  }

  /** Adds a stage's run. A run that is there already stays as it is. */
  async add(key: StageKey, payload: unknown): Promise<void> {
    const { queue } = STAGE_JOBS[key.stage];
    const jobId = stageJobId(key);
    await this.producer.add({
      name: OUTCOME_QUEUE,
      queueName: OUTCOME_QUEUE,
      data: key,
      opts: { jobId, ...OUTCOME_TRIES, ...LEAVE_NOTHING },
      children: [
        {
          name: queue,
          queueName: queue,
          data: cleanJson(payload),
          opts: {
            jobId,
            attempts: TRIES[key.stage],
            backoff: BACKOFF,
            ...LEAVE_NOTHING,
            continueParentOnFailure: true,
          },
        },
      ],
    });
  }

  /** Whether the queue still knows the run: either of its two jobs. */
  async isLive(key: StageKey): Promise<boolean> {
    const jobId = stageJobId(key);
    const jobs = await Promise.all(
      this.both(key).map((queue) => queue.getJob(jobId)),
    );
    return jobs.some((job) => job !== undefined);
  }

  /** Takes a run out of the queue and asks a worker that has it to stop. */
  async cancel(key: StageKey): Promise<void> {
    const jobId = stageJobId(key);
    const { queue } = STAGE_JOBS[key.stage];
    await this.relay
      .publish(CANCEL_TOPIC, { jobId, queue })
      .catch(() => undefined);
    for (const holder of this.both(key)) {
      const job = await holder.getJob(jobId);
      // A job that a worker holds cannot be removed; the cancellation above ends it.
      await job?.remove().catch(() => undefined);
    }
  }

  /**
   * Forgets what the queue's event log holds: Redis keeps the results of ended jobs there, words and all.
   * On PostgreSQL there is no such log.
   */
  async forgetEvents(stage: StageName): Promise<void> {
    if (this.backend.kind !== 'redis') return;
    await this.queues.get(STAGE_JOBS[stage].queue)?.trimEvents(0);
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
  private both(key: StageKey): Queue[] {
    return [OUTCOME_QUEUE, STAGE_JOBS[key.stage].queue].flatMap((name) => {
      const queue = this.queues.get(name);
      return queue ? [queue] : [];
    });
  }
}

/** Reads from an outcome job what became of its worker's job. */
export async function readOutcome(outcomeJob: Job): Promise<StageOutcome> {
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
