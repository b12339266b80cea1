import {
  FeedbackResultSchema,
  StageProgressSchema,
} from '@interview/contracts';
import type {
  FeedbackJob,
  FeedbackResult,
  StageProgress,
} from '@interview/contracts';
import { composeFeedback } from '../compose-feedback';
import type { ComposePorts } from '../compose-ports';
import { sampleJob } from './sample-jobs';
import { ScriptedModel } from './scripted-model';
import type { Script } from './scripted-model';

/** A draft that may be shown. */
export const DRAFT = {
  acknowledgement:
    'You said you were nervous, and the answer still gets to a result of 68 %.',
  keep: [
    {
      evidence: 'S4',
      observation: 'The figure lets a listener see how much changed.',
    },
    { evidence: 'S3', observation: 'It says plainly what you did.' },
  ],
  next: [
    {
      evidence: 'none',
      move: 'Add one sentence on who noticed.',
      why: 'It shows whom it helped.',
    },
  ],
  question: 'What would you do the same way again?',
};
/** A script that writes the draft, some characters at a time. */
export const write = (draft: unknown, size = 7): Script => ({
  deltas:
    JSON.stringify(draft).match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [],
});
/** The draft with some fields of its own. */
export const changed = (part: object): Script => write({ ...DRAFT, ...part });

export interface Run {
  progress: StageProgress[];
  result: FeedbackResult & { status: 'done' };
  model: ScriptedModel;
  reports: unknown[];
  lost: number;
}

/** Runs one job against scripts; fails where there is no result. */
export async function run(
  scripts: [Script, ...Script[]],
  options: {
    job?: FeedbackJob;
    signal?: AbortSignal;
    ports?: Partial<ComposePorts>;
    status?: ScriptedModel['status'];
    run?: number;
  } = {},
): Promise<Run> {
  const model = new ScriptedModel(scripts, options.status);
  const reports: unknown[] = [];
  let lost = 0;
  let fences = 0;
  const values: unknown[] = [];
  const ports: ComposePorts = {
    language: model,
    status: () => model.status,
    lost: () => void lost++,
    fence: () => `== ${++fences} ==`,
    totalMs: 1_000,
    windowTokens: 8_192,
    answerTokens: 900,
    report: (event) => void reports.push(event),
    ...options.ports,
  };
  for await (const value of composeFeedback(
    options.job ?? sampleJob({ timed: true }),
    ports,
    options.signal ?? new AbortController().signal,
    options.run,
  ))
    values.push(value);
  const result = FeedbackResultSchema.parse(values.pop());
  if (result.status !== 'done') throw new Error('no result');
  return {
    progress: values.map((value) => StageProgressSchema.parse(value)),
    result,
    model,
    reports,
    lost,
  };
}
