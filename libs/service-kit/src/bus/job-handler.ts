import { applyDecorators, UseFilters } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { STAGE_JOBS, StageProgressSchema } from '@interview/contracts';
import type { ProgressEvent, StageName } from '@interview/contracts';
import type * as z from 'zod';
import { answerTopic } from './answer-topic';
import { RethrowFilter } from './rethrow-filter';

/** How the bus treats a queue's jobs; kept as `extras` of the Nest message pattern. */
export interface JobHandlerOptions {
  queue: string;
  payload: z.ZodType;
  /** Jobs at a time, where it is not the worker's own number. */
  concurrency?: number;
  /** Checked before the queue stores it. */
  result?: z.ZodType;
  /** Relay message for an emitted value; undefined for the result, which the queue carries. */
  progress?: (
    payload: unknown,
    value: unknown,
  ) => { topic: string; data: unknown } | undefined;
}

/** Makes a controller's method the handler of a queue's jobs. */
export function JobHandler(options: JobHandlerOptions): MethodDecorator {
  return applyDecorators(
    MessagePattern(options.queue, { jobHandler: options }),
    UseFilters(RethrowFilter),
  );
}

/**
 * Makes a controller's method the worker of a stage. Its payload is checked by the stage's contract,
 * every StageProgress that it emits goes to the browser, its last value is the result.
 */
export function StageHandler(stage: StageName): MethodDecorator {
  const { queue, payload, result } = STAGE_JOBS[stage];
  return JobHandler({
    queue,
    payload,
    result,
    progress: (data, value) => {
      const progress = StageProgressSchema.safeParse(value);
      if (!progress.success) return undefined;
      const { answerId, attempt } = payload.parse(data);
      const event: ProgressEvent = {
        ...progress.data,
        answerId,
        attempt,
        stage,
      };
      return {
        topic: answerTopic(answerId),
        data: { type: 'progress', event },
      };
    },
  });
}
