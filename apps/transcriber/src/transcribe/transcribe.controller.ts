// Arrives: where an answer's recording can be fetched, and the language spoken in it.
// Leaves: progress on the relay and, as the job's result, the transcript or why there can be none; no file stays.
// Twice is safe: it only reads, and the gateway keeps the result by answer, stage and attempt.
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type {
  StageProgress,
  TranscribeJob,
  TranscribeResult,
} from '@interview/contracts';
import { StageHandler } from '@interview/service-kit';
import type { JobContext } from '@interview/service-kit';
import { from } from 'rxjs';
import type { Observable } from 'rxjs';
import { Transcriber } from './transcriber';

@Controller()
export class TranscribeController {
  constructor(private readonly transcriber: Transcriber) {}

  @StageHandler('transcript')
  transcribe(
    @Payload() job: TranscribeJob,
    @Ctx() context: JobContext,
  ): Observable<StageProgress | TranscribeResult> {
    return from(this.transcriber.run(job, context.signal));
  }
}
