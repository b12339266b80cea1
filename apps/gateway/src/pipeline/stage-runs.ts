import type { Reason, StageKey, StageName, State } from '@interview/contracts';
import { STAGES } from '@interview/contracts';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AnswerRow, StageRunRow } from '../database/entities';

/** States in which a run still has a job in the queue. */
export const OPEN: readonly State[] = ['waiting', 'running'];

/** The stage that follows, or undefined after the last. */
export const stageAfter = (stage: StageName): StageName | undefined =>
  STAGES[STAGES.indexOf(stage) + 1];

/** The stages that depend on this one. */
export const stagesAfter = (stage: StageName): StageName[] =>
  STAGES.slice(STAGES.indexOf(stage) + 1);

/** What makes a run of the feedback a second look: the person's line, and which feedback it is about. */
export interface SecondLook {
  note: string;
  earlierAttempt: number;
}

export const keyOf = (run: StageRunRow): StageKey => ({
  answerId: run.answerId,
  stage: run.stage,
  attempt: run.attempt,
});

/** Locks the answer until the transaction ends, so that its stages move one at a time. False: it was deleted. */
export async function lockAnswer(
  manager: EntityManager,
  answerId: string,
): Promise<boolean> {
  const row = await manager.findOne(AnswerRow, {
    select: { id: true },
    where: { id: answerId },
    lock: { mode: 'pessimistic_write' },
  });
  return row !== null;
}

/** Adds a run. One that is there already stays as it is. */
export async function insertRun(
  manager: EntityManager,
  run: StageKey &
    Partial<SecondLook> & { state: State; result?: unknown; reason?: Reason },
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(StageRunRow)
    .values({
      answerId: run.answerId,
      stage: run.stage,
      attempt: run.attempt,
      state: run.state,
      result: (run.result ?? null) as object,
      reasonCode: run.reason?.code ?? null,
      reasonMessage: run.reason?.message ?? null,
      note: run.note ?? null,
      earlierAttempt: run.earlierAttempt ?? null,
      endedAt: OPEN.includes(run.state) ? null : new Date(),
    })
    .orIgnore()
    .execute();
}

/** The number after the highest attempt of any of the answer's stages. */
export async function nextAttempt(
  manager: EntityManager,
  answerId: string,
): Promise<number> {
  const highest = await manager.maximum(StageRunRow, 'attempt', { answerId });
  return (highest ?? 0) + 1;
}

/** Takes away open runs whose place a new one takes; returns their keys, to cancel their jobs. */
export async function dropOpenRuns(
  manager: EntityManager,
  answerId: string,
  stages: readonly StageName[],
): Promise<StageKey[]> {
  const open = await manager.findBy(StageRunRow, {
    answerId,
    stage: In([...stages]),
    state: In([...OPEN]),
  });
  const keys = open.map(keyOf);
  for (const key of keys) await manager.delete(StageRunRow, { ...key });
  return keys;
}
