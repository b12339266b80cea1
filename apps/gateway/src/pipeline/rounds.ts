import type { StageKey, StageName, Transcript } from '@interview/contracts';
import { STAGES } from '@interview/contracts';
import type { JobOutcome } from '@interview/service-kit';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { runsInShort } from '../answers/shown-runs';
import { currentRuns } from '../answers/stage-states';
import { StageRunRow } from '../database/entities';
import { judge } from './judge';
import {
  dropOpenRuns,
  insertRun,
  nextAttempt,
  OPEN,
  stageAfter,
  stagesAfter,
} from './stage-runs';
import type { SecondLook } from './stage-runs';

// Rows of the story of one answer. Each change belongs in a transaction that has locked the answer; those that
// begin a new round give back the keys of the runs that they took away, whose jobs are then to be cancelled.

/** Opens the first stage of a new answer. */
export async function openFirst(
  manager: EntityManager,
  answerId: string,
  typed: Transcript | null,
): Promise<void> {
  const first = { answerId, attempt: 1 };
  if (typed) {
    await insertRun(manager, {
      ...first,
      stage: 'transcript',
      state: 'done',
      result: typed,
    });
  }
  await insertRun(manager, {
    ...first,
    stage: typed ? 'analysis' : 'transcript',
    state: 'waiting',
  });
}

/** Stores what became of a run, and opens the next stage where it went well. */
export async function closeRun(
  manager: EntityManager,
  run: StageRunRow,
  outcome: JobOutcome,
): Promise<void> {
  const { answerId, stage, attempt } = run;
  const verdict = judge(stage, outcome);
  await manager.update(
    StageRunRow,
    { answerId, stage, attempt },
    { ...verdict, result: verdict.result as object, endedAt: new Date() },
  );
  const next = stageAfter(stage);
  if (verdict.state === 'done' && next) {
    await insertRun(manager, {
      answerId,
      stage: next,
      attempt,
      state: 'waiting',
    });
  }
}

/**
 * Puts a text that the person has written or confirmed in the place of the transcript. A recording that is
 * still being heard is given up with its run, and with it the times of its words: a result that came later
 * would be of other words than the person's, and nothing says which times belong to which of theirs.
 */
export async function replaceTranscript(
  manager: EntityManager,
  answerId: string,
  transcript: Transcript,
): Promise<StageKey[]> {
  // Before any run is dropped: a number must never be used again, jobs are named by it.
  const attempt = await nextAttempt(manager, answerId);
  const dropped = await dropOpenRuns(manager, answerId, STAGES);
  await insertRun(manager, {
    answerId,
    stage: 'transcript',
    attempt,
    state: 'done',
    result: transcript,
  });
  await insertRun(manager, {
    answerId,
    stage: 'analysis',
    attempt,
    state: 'waiting',
  });
  return dropped;
}

/**
 * Runs a stage, and with it all that depends on it, again. A second look stays one.
 * @returns null when it is waiting or running already, or not reached any more: a stage before it is run again.
 */
export async function runAgain(
  manager: EntityManager,
  answerId: string,
  stage: StageName,
): Promise<StageKey[] | null> {
  const pending = { answerId, stage, state: In([...OPEN]) };
  if (await manager.existsBy(StageRunRow, pending)) return null;
  const latest = await latestRuns(manager, answerId);
  const run = latest[stage];
  if (!run) return null;
  return openAnew(manager, { answerId, stage }, secondLookOf(run));
}

/**
 * Has feedback written again with the person's line about it.
 * @returns null when that feedback is no longer the one that the answer shows.
 */
export async function lookAgain(
  manager: EntityManager,
  answerId: string,
  look: SecondLook,
): Promise<StageKey[] | null> {
  const { feedback } = await latestRuns(manager, answerId);
  if (feedback?.state !== 'done' || feedback.attempt !== look.earlierAttempt)
    return null;
  return openAnew(manager, { answerId, stage: 'feedback' }, look);
}

/**
 * Has feedback that waits or is being written begun anew, because what it is about has changed: its job was
 * made before. A second look stays one.
 * @returns no keys where none is open.
 */
export async function beginFeedbackAnew(
  manager: EntityManager,
  answerId: string,
): Promise<StageKey[]> {
  const stage = 'feedback';
  const run = await manager.findOneBy(StageRunRow, {
    answerId,
    stage,
    state: In([...OPEN]),
  });
  return run ? openAnew(manager, { answerId, stage }, secondLookOf(run)) : [];
}

const secondLookOf = ({
  note,
  earlierAttempt,
}: Pick<StageRunRow, 'note' | 'earlierAttempt'>): SecondLook | undefined =>
  note && earlierAttempt ? { note, earlierAttempt } : undefined;

async function openAnew(
  manager: EntityManager,
  { answerId, stage }: Pick<StageKey, 'answerId' | 'stage'>,
  look?: SecondLook,
): Promise<StageKey[]> {
  // Before any run is dropped, as above.
  const attempt = await nextAttempt(manager, answerId);
  const dropped = await dropOpenRuns(manager, answerId, [
    stage,
    ...stagesAfter(stage),
  ]);
  await insertRun(manager, {
    answerId,
    stage,
    attempt,
    state: 'waiting',
    ...look,
  });
  return dropped;
}

/** The runs that the answer shows, without their results. */
const latestRuns = async (manager: EntityManager, answerId: string) =>
  currentRuns(await runsInShort(manager, answerId));
