import { OUTCOME_QUEUE, STAGE_JOBS, STAGES } from '@interview/contracts';
import type { StageKey, StageName } from '@interview/contracts';
import type { JobPair, PairedJobs } from './paired-jobs';

/** A transcriber also depends on a gateway that hands out the recording: 7 tries outlast its restart. */
const TRIES: Record<StageName, number> = {
  transcript: 7,
  analysis: 3,
  feedback: 3,
};

/** Every queue of the stages. */
export const STAGE_QUEUES: readonly string[] = [
  ...STAGES.map((stage) => STAGE_JOBS[stage].queue),
  OUTCOME_QUEUE,
];

const pairOf = (key: StageKey): JobPair => ({
  jobId: `${key.answerId}.${key.stage}.${key.attempt}`,
  queue: STAGE_JOBS[key.stage].queue,
  outcomeQueue: OUTCOME_QUEUE,
});

/** The runs of an answer's stages as pairs of jobs. */
export class StageFlows {
  constructor(private readonly jobs: PairedJobs) {}

  /** Adds a stage's run. A run that is there already stays as it is. */
  add(key: StageKey, payload: unknown): Promise<void> {
    return this.jobs.add(pairOf(key), {
      key,
      payload,
      tries: TRIES[key.stage],
    });
  }

  /** Whether the queue still knows the run. */
  isLive(key: StageKey): Promise<boolean> {
    return this.jobs.isLive(pairOf(key));
  }

  /** Takes a run out of the queue and asks a worker that has it to stop. */
  cancel(key: StageKey): Promise<void> {
    return this.jobs.cancel(pairOf(key));
  }

  /** Forgets what the event log of the stage's queue holds. */
  forgetEvents(stage: StageName): Promise<void> {
    return this.jobs.forgetEvents(STAGE_JOBS[stage].queue);
  }
}
