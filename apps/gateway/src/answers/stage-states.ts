import type {
  EngineStatus,
  Reason,
  StageName,
  State,
} from '@interview/contracts';
import { STAGES } from '@interview/contracts';
import type { StageRunRow } from '../database/entities';

/** What of a run says how far it is. */
export type RunState = Pick<
  StageRunRow,
  'stage' | 'attempt' | 'state' | 'reasonCode' | 'reasonMessage'
>;

/** What is known of a stage's workers: null while none is there. */
export type Engines = Record<StageName, EngineStatus | null>;

export type CurrentRuns<R extends RunState = StageRunRow> = Partial<
  Record<StageName, R>
>;

const STAGE_WORDS: Record<StageName, string> = {
  transcript: 'your words',
  analysis: 'the measures',
  feedback: 'the feedback',
};

/**
 * The runs that count: of each stage the latest, unless an earlier stage was run again after it.
 * Attempts count per answer, so a stage whose attempt is below that of a stage before it is out of date.
 */
export function currentRuns<R extends RunState>(
  runs: readonly R[],
): CurrentRuns<R> {
  const current: CurrentRuns<R> = {};
  let least = 0;
  for (const stage of STAGES) {
    const latest = runs
      .filter((run) => run.stage === stage)
      .reduce<R | undefined>(
        (a, b) => (a && a.attempt > b.attempt ? a : b),
        undefined,
      );
    if (!latest || latest.attempt < least) break;
    current[stage] = latest;
    least = latest.attempt;
  }
  return current;
}

export interface StageState {
  state: State;
  attempt: number;
  reason?: Reason;
}

/** State of each stage, with the reason where it is not obvious. */
export function stageStates(
  runs: CurrentRuns<RunState>,
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

function ofRun(run: RunState, engine: EngineStatus | null): StageState {
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

/** The first stage that is not done, whose state is the answer's own; undefined when all are. */
export const openStage = (
  states: Record<StageName, StageState>,
): StageState | undefined =>
  STAGES.map((stage) => states[stage]).find(({ state }) => state !== 'done');
