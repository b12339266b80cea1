// Arrives: the name of a model (PullModelJob).
// Leaves: the model on every model server that answers; how far it is goes out with this worker's presence.
// Twice is safe: a server keeps what it has of a model and goes on from there; what is whole is only checked.
import { PULL_MODEL_QUEUE, PullModelJobSchema } from '@interview/contracts';
import type { PullModelJob } from '@interview/contracts';
import { JobHandler } from '@interview/service-kit';
import type { JobContext } from '@interview/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ModelFetch } from './model-fetch';

@Controller()
export class PullController {
  constructor(private readonly models: ModelFetch) {}

  @JobHandler({
    queue: PULL_MODEL_QUEUE,
    payload: PullModelJobSchema,
    // The model library's line is the bottleneck, and the page shows one.
    concurrency: 1,
  })
  async pull(
    @Payload() { model }: PullModelJob,
    @Ctx() context: JobContext,
  ): Promise<void> {
    await this.models.fetch(model, context.signal);
  }
}
