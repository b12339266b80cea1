import { BaseRpcContext } from '@nestjs/microservices';
import type { Job } from 'bullmq';

/** What a job handler may know of its job besides the payload: `@Ctx() context: JobContext`. */
export class JobContext extends BaseRpcContext<[Job, AbortSignal]> {
  get jobId(): string {
    return this.args[0].id ?? '';
  }

  /** Counts the tries of this job from 1. */
  get attempt(): number {
    return this.args[0].attemptsMade + 1;
  }

  /** Aborted when the job is cancelled, its lock is lost or the process stops. */
  get signal(): AbortSignal {
    return this.args[1];
  }

  /** The job itself, for the gateway's outcome handler. */
  get job(): Job {
    return this.args[0];
  }
}
