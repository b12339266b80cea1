import {
  type Answer,
  type PartialFeedback,
  type ProgressEvent,
  type StageName,
  STAGES,
  type StageProgress,
  type State,
} from '@interview/contracts';

/** How far a state is within one attempt; states that end an attempt share a rank. */
const RANK: Record<State, number> = {
  waiting: 0,
  running: 1,
  'needs-review': 2,
  done: 3,
  failed: 3,
  'not-possible': 3,
};

/**
 * True where `incoming` shows the same answer at an earlier moment than `current`: a stage with a
 * lower attempt, or the same attempts and a stage that has gone back while none has gone on.
 */
export function isOlder(incoming: Answer, current: Answer): boolean {
  let back = 0;
  let forth = 0;
  for (const stage of STAGES) {
    const next = incoming[stage];
    const now = current[stage];
    if (next.attempt < now.attempt) return true;
    if (next.attempt > now.attempt) return false;
    if (RANK[next.state] < RANK[now.state]) back += 1;
    if (RANK[next.state] > RANK[now.state]) forth += 1;
  }
  return back > 0 && forth === 0;
}

/** A stage that a worker has, or that waits for one. */
export function hasOpenStage(answer: Answer): boolean {
  return STAGES.some((stage) =>
    ['waiting', 'running'].includes(answer[stage].state),
  );
}

/** Progress per stage, with the attempt it belongs to. */
export type StageProgressMap = Readonly<
  Partial<Record<StageName, KnownProgress>>
>;
export interface KnownProgress extends StageProgress {
  readonly attempt: number;
  /** Something of the feedback was shown and then taken back, and nothing has come since. */
  readonly takenBack?: boolean;
}

/**
 * What is known of the try that a stage is in or waits for; undefined where there is none, or where it speaks
 * of an earlier one. Attempts count over all stages, so a stage that is not reached is as far as those before.
 */
export function progressNow(
  answer: Answer,
  known: StageProgressMap,
  stage: StageName,
): KnownProgress | undefined {
  const progress = known[stage];
  if (!['waiting', 'running'].includes(answer[stage].state)) return undefined;
  const reached = STAGES.slice(0, STAGES.indexOf(stage) + 1).map(
    (one) => answer[one].attempt,
  );
  return progress && progress.attempt >= Math.max(...reached)
    ? progress
    : undefined;
}

/** Adds a progress event, unless it speaks of an attempt that is over or of less than is known. */
export function addProgress(
  known: StageProgressMap,
  event: ProgressEvent,
  answer: Answer | undefined,
): StageProgressMap {
  const stage = answer?.[event.stage];
  if (stage && event.attempt < stage.attempt) return known;
  if (stage && event.attempt === stage.attempt && RANK[stage.state] > 1)
    return known;
  const before = known[event.stage];
  if (before && before.attempt > event.attempt) return known;
  const { progress, step, partialText, partialFeedback, attempt } = event;
  const held = before?.attempt === attempt ? before : undefined;
  return {
    ...known,
    [event.stage]: {
      attempt,
      step,
      progress:
        progress === null
          ? (held?.progress ?? null)
          : Math.max(progress, held?.progress ?? 0),
      partialText: partialText ?? held?.partialText,
      partialFeedback: partialFeedback ?? held?.partialFeedback,
      takenBack: isTakenBack(partialFeedback, held),
    },
  };
}

function isTakenBack(
  now: PartialFeedback | undefined,
  held: KnownProgress | undefined,
): boolean {
  const shown = Object.keys(held?.partialFeedback ?? {}).length > 0;
  if (now === undefined) return held?.takenBack ?? false;
  return Object.keys(now).length === 0 && (shown || (held?.takenBack ?? false));
}
