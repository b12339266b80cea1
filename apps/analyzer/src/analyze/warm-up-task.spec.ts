import { AnalyzeJobSchema } from '@interview/contracts';
import { analyze } from './analyze-answer';
import { WARM_UP_TASK } from './warm-up-task';

it('is a job like any other, read to the end', () => {
  const job = {
    ...WARM_UP_TASK,
    answerId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    attempt: 1,
  };
  expect(AnalyzeJobSchema.parse(job)).toEqual(job);
  const { transcript, question } = WARM_UP_TASK;
  const analysis = analyze(transcript, question);
  expect(analysis.notAssessable).toBeNull();
  expect(analysis.points.some((p) => p.state === 'heard')).toBe(true);
});
