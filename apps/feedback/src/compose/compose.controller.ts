// Arrives: one answer's transcript and analysis with its question (FeedbackJob).
// Leaves: nothing here; its feedback is the job's result, which the gateway stores.
// Twice is safe: nothing is kept between two runs, and the gateway stores one result per stage and attempt.
import type {
  FeedbackJob,
  FeedbackResult,
  StageProgress,
} from '@interview/contracts';
import { StageHandler } from '@interview/service-kit';
import type { JobContext } from '@interview/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { from } from 'rxjs';
import type { Observable } from 'rxjs';
import { composeFeedback } from './compose-feedback';
import type { ComposePorts } from './compose-ports';

export const COMPOSE_PORTS = Symbol('ComposePorts');

@Controller()
export class ComposeController {
  constructor(@Inject(COMPOSE_PORTS) private readonly ports: ComposePorts) {}

  @StageHandler('feedback')
  compose(
    @Payload() job: FeedbackJob,
    @Ctx() context: JobContext,
  ): Observable<StageProgress | FeedbackResult> {
    return from(
      composeFeedback(job, this.ports, context.signal, context.attempt),
    );
  }
}
