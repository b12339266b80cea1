import type {
  Analysis,
  Answer,
  AnswerSummary,
  EngineStatus,
  Feedback,
  Question,
  Reason,
  StageName,
  State,
  Transcript,
} from '@interview/contracts';
import { STAGES } from '@interview/contracts';
import type { AnswerRow, StageRunRow } from '../database/entities';

/** What is known of a stage's workers: null while none is there. */
export type Engines = Record<StageName, EngineStatus | null>;

export type CurrentRuns = Partial<Record<StageName, StageRunRow>>;

const STAGE_WORDS: Record<StageName, string> = {
  transcript: 'your words',
  analysis: 'the measures',
  feedback: 'the feedback',
};

/**
 * The runs that count: of each stage the latest, unless an earlier stage was run again after it.
 * Attempts count per answer, so a stage whose attempt is below that of a stage before it is out of date.
 */
export function currentRuns(runs: readonly StageRunRow[]): CurrentRuns {
  const current: CurrentRuns = {};
  let least = 0;
  for (const stage of STAGES) {
    const latest = runs
      .filter((run) => run.stage === stage)
      .reduce<StageRunRow | undefined>(
        (a, b) => (a && a.attempt > b.attempt ? a : b),
        undefined,
      );
    if (!latest || latest.attempt < least) break;
    current[stage] = latest;
    least = latest.attempt;
  }
  return current;
}

interface StageState {
  state: State;
  attempt: number;
  reason?: Reason;
}

/** State of each stage, with the reason where it is not obvious. */
export function stageStates(
  runs: CurrentRuns,
  engines: Engines,
): Record<StageName, StageState> {
  let before: (StageState & { stage: StageName }) | undefined;
  const view = (stage: StageName): StageState => {
    const run = runs[stage];
    const state = run ? ofRun(run, engines[stage]) : notReached(before);
    before = { stage, ...state };
    return state;
  };
  return {
    transcript: view('transcript'),
    analysis: view('analysis'),
    feedback: view('feedback'),
  };
}

function ofRun(run: StageRunRow, engine: EngineStatus | null): StageState {
  const { state, attempt } = run;
  const stored =
    run.reasonCode && run.reasonMessage
      ? { code: run.reasonCode, message: run.reasonMessage }
      : undefined;
  if (stored) return { state, attempt, reason: stored };
  if (state !== 'waiting' && state !== 'running') return { state, attempt };
  const reason = whyWaiting(run.stage, engine);
  // What no worker can have is not running, whatever the last progress said.
  return reason ? { state: 'waiting', attempt, reason } : { state, attempt };
}

function whyWaiting(
  stage: StageName,
  engine: EngineStatus | null,
): Reason | undefined {
  if (!engine) {
    return {
      code: 'no-worker',
      message: `No worker for ${STAGE_WORDS[stage]} is running right now. Your answer is saved and will be read as soon as one is back.`,
    };
  }
  if (engine.state === 'ready') return undefined;
  return engine.reason ?? { code: 'engine-preparing', message: engine.why };
}

function notReached(
  before: (StageState & { stage: StageName }) | undefined,
): StageState {
  if (before?.state === 'not-possible') {
    return {
      state: 'not-possible',
      attempt: 0,
      ...(before.reason && { reason: before.reason }),
    };
  }
  return { state: 'waiting', attempt: 0 };
}

/** The answer as the API shows it. Results were checked by their contracts before they were stored. */
export function viewAnswer(
  row: AnswerRow,
  question: Question,
  runs: readonly StageRunRow[],
  engines: Engines,
): Answer {
  const current = currentRuns(runs);
  const states = stageStates(current, engines);
  const open = STAGES.map((s) => states[s]).find((s) => s.state !== 'done');
  const result = <T>(stage: StageName): { result?: T } => {
    const found = current[stage]?.result;
    return found === null || found === undefined ? {} : { result: found as T };
  };
  return {
    id: row.id,
    interviewId: row.interviewId,
    question,
    createdAt: row.createdAt.toISOString(),
    input: row.input,
    audio:
      row.audioBytes === null || row.audioMediaType === null
        ? null
        : {
            mediaType: row.audioMediaType,
            bytes: row.audioBytes,
            durationSec: row.audioDurationSec,
          },
    state: open?.state ?? 'done',
    ...(open?.reason && { reason: open.reason }),
    transcript: { ...states.transcript, ...result<Transcript>('transcript') },
    analysis: { ...states.analysis, ...result<Analysis>('analysis') },
    feedback: { ...states.feedback, ...result<Feedback>('feedback') },
  };
}

/** The line of an answer in lists: one number per measure, null where it was not measured. */
export function summarizeAnswer(answer: Answer): AnswerSummary {
  const analysis = answer.analysis.result;
  return {
    id: answer.id,
    interviewId: answer.interviewId,
    questionId: answer.question.id,
    questionText: answer.question.text,
    createdAt: answer.createdAt,
    input: answer.input,
    state: answer.state,
    durationSec: answer.audio?.durationSec ?? null,
    wordCount: analysis?.wordCount ?? null,
    analysisVersion: analysis?.version ?? null,
    measures: Object.fromEntries(
      (analysis?.measures ?? []).map((m) => [m.id, m.value]),
    ),
  };
}
