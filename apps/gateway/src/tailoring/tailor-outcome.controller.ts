import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { TAILOR_OUTCOME_QUEUE, TailorKeySchema } from '@interview/contracts';
import type { TailorKey } from '@interview/contracts';
import { JobContext, JobHandler, readOutcome } from '@interview/service-kit';
import { Tailorings } from './tailorings';

/**
 * Arrives: the key of a tailoring whose worker job has ended, well or badly.
 * Leaves: its questions or the reason why there are none; the document is dropped.
 * Twice is safe: a row that has ended stays as it is.
 */
@Controller()
export class TailorOutcomeController {
  constructor(private readonly tailorings: Tailorings) {}

  @JobHandler({ queue: TAILOR_OUTCOME_QUEUE, payload: TailorKeySchema })
  async settle(
    @Payload() key: TailorKey,
    @Ctx() context: JobContext,
  ): Promise<void> {
    await this.tailorings.settle(key, await readOutcome(context.job));
  }
}
