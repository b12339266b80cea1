import type { Analysis, AnalyzeJob } from '@interview/contracts';
import { AnalyzeResultSchema } from '@interview/contracts';
import type { JobContext } from '@interview/service-kit';
import { QUESTION, STORY, typed } from '../testing/sample-answers';
import { analyze } from './analyze-answer';
import { AnalyzeController } from './analyze.controller';
import { AnswerAnalyzer } from './answer-analyzer';
import type { AnalyzeTask } from './answer-analyzer';

class InlineAnalyzer extends AnswerAnalyzer {
  seen: AnalyzeTask[] = [];

  async analyze(task: AnalyzeTask, signal: AbortSignal): Promise<Analysis> {
    signal.throwIfAborted();
    this.seen.push(task);
    return analyze(task.transcript, task.question);
  }
}

const job: AnalyzeJob = {
  answerId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  attempt: 1,
  question: QUESTION,
  transcript: typed(STORY),
};
const contextOf = (signal: AbortSignal) => ({ signal }) as JobContext;

describe('AnalyzeController', () => {
  it('answers with the analysis, the same when it runs twice', async () => {
    const analyzer = new InlineAnalyzer();
    const controller = new AnalyzeController(analyzer);
    const context = contextOf(new AbortController().signal);
    const first = await controller.analyze(job, context);
    expect(AnalyzeResultSchema.parse(first)).toEqual(first);
    expect(first).toMatchObject({
      status: 'done',
      result: { notAssessable: null },
    });
    expect(await controller.analyze(job, context)).toEqual(first);
    expect(analyzer.seen[0]).toEqual({
      transcript: job.transcript,
      question: QUESTION,
    });
  });

  it('hands the cancellation on', async () => {
    const controller = new AnalyzeController(new InlineAnalyzer());
    const aborted = contextOf(AbortSignal.abort(new Error('cancelled')));
    await expect(controller.analyze(job, aborted)).rejects.toThrow('cancelled');
  });
});
