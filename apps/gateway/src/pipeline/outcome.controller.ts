import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { OUTCOME_QUEUE, OutcomeJobSchema } from '@interview/contracts';
import type { OutcomeJob } from '@interview/contracts';
import { JobContext, JobHandler, readOutcome } from '@interview/service-kit';
import { Pipeline } from './pipeline';

/**
 * Arrives: the key of a stage's run whose worker job has ended, well or badly.
 * Leaves: the stored result or reason, the browsers told, the next stage in the queue.
 * Twice is safe: a closed run stays as it is, and jobs have ids of their own.
 */
@Controller()
export class OutcomeController {
  constructor(private readonly pipeline: Pipeline) {}

  @JobHandler({ queue: OUTCOME_QUEUE, payload: OutcomeJobSchema })
  async settle(
    @Payload() key: OutcomeJob,
    @Ctx() context: JobContext,
  ): Promise<void> {
    await this.pipeline.settle(key, await readOutcome(context.job));
  }
}
