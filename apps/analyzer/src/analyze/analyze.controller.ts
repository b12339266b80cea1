// Arrives: one answer's transcript with its question (AnalyzeJob).
// Leaves: nothing here; its analysis is the job's result, which the gateway stores.
// Twice is safe: the same input gives the same analysis, and nothing is kept between two runs.
import type { AnalyzeJob, AnalyzeResult } from '@interview/contracts';
import { StageHandler } from '@interview/service-kit';
import type { JobContext } from '@interview/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { AnswerAnalyzer } from './answer-analyzer';

@Controller()
export class AnalyzeController {
  constructor(private readonly analyzer: AnswerAnalyzer) {}

  @StageHandler('analysis')
  async analyze(
    @Payload() job: AnalyzeJob,
    @Ctx() context: JobContext,
  ): Promise<AnalyzeResult> {
    const { transcript, question } = job;
    const result = await this.analyzer.analyze(
      { transcript, question },
      context.signal,
    );
    return { status: 'done', result };
  }
}
