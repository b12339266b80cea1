import { TAILOR_OUTCOME_QUEUE, TAILOR_QUEUE } from '@interview/contracts';
import type { TailorJob, TailorKey } from '@interview/contracts';
import type { JobPair, PairedJobs } from './paired-jobs';

const TRIES = 3;

/** Both queues of tailored questions. */
export const TAILOR_QUEUES: readonly string[] = [
  TAILOR_QUEUE,
  TAILOR_OUTCOME_QUEUE,
];

const pairOf = (key: TailorKey): JobPair => ({
  jobId: `${key.tailoringId}.tailor.${key.attempt}`,
  queue: TAILOR_QUEUE,
  outcomeQueue: TAILOR_OUTCOME_QUEUE,
});

/** The making of questions for somebody's document, as pairs of jobs. */
export class TailorFlows {
  constructor(private readonly jobs: PairedJobs) {}

  /** Adds the job. One that is there already stays as it is. */
  add(job: TailorJob): Promise<void> {
    const { tailoringId, attempt } = job;
    return this.jobs.add(pairOf(job), {
      key: { tailoringId, attempt },
      payload: job,
      tries: TRIES,
    });
  }

  /** Whether the queue still knows the job. */
  isLive(key: TailorKey): Promise<boolean> {
    return this.jobs.isLive(pairOf(key));
  }

  /** Takes the job out of the queue and asks a worker that has it to stop. */
  cancel(key: TailorKey): Promise<void> {
    return this.jobs.cancel(pairOf(key));
  }

  /** Forgets what the event log of the queue holds. */
  forgetEvents(): Promise<void> {
    return this.jobs.forgetEvents(TAILOR_QUEUE);
  }
}
