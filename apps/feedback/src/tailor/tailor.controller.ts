// Arrives: the lines of one document, with role, level and number of questions (TailorJob).
// Leaves: nothing here; the questions are the job's result, which the gateway stores.
// Twice is safe: nothing is kept between two runs, and the gateway stores one result per tailoring and attempt.
import {
  TAILOR_QUEUE,
  TailorJobSchema,
  TailorResultSchema,
} from '@interview/contracts';
import type { TailorJob, TailorResult } from '@interview/contracts';
import { JobHandler } from '@interview/service-kit';
import type { JobContext } from '@interview/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { COMPOSE_PORTS } from '../compose/compose.controller';
import { tailorQuestions } from './tailor-questions';
import type { TailorPorts } from './tailor-questions';

@Controller()
export class TailorController {
  constructor(@Inject(COMPOSE_PORTS) private readonly ports: TailorPorts) {}

  @JobHandler({
    queue: TAILOR_QUEUE,
    payload: TailorJobSchema,
    result: TailorResultSchema,
  })
  tailor(
    @Payload() job: TailorJob,
    @Ctx() context: JobContext,
  ): Promise<TailorResult> {
    return tailorQuestions(job, this.ports, context.signal, context.attempt);
  }
}
