import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { StageRunRow } from '../database/entities';
import { contestedBy } from './contested';
import { currentRuns } from './stage-states';

/** All of a run but what came of it: a result may be hundreds of kilobytes. */
export type RunInShort = Omit<StageRunRow, 'result' | 'createdAt' | 'endedAt'>;

/** Every run of an answer, in short. */
export function runsInShort(
  manager: EntityManager,
  answerId: string,
): Promise<RunInShort[]> {
  return manager.find(StageRunRow, {
    select: {
      answerId: true,
      stage: true,
      attempt: true,
      state: true,
      reasonCode: true,
      reasonMessage: true,
      note: true,
      earlierAttempt: true,
    },
    where: { answerId },
  });
}

/**
 * The runs that an answer shows, whole: of each stage the one that counts, and the feedback that a second look is
 * about. However often an answer was read again, these are four rows at most.
 */
export async function shownRuns(
  manager: EntityManager,
  answerId: string,
): Promise<StageRunRow[]> {
  const all = await runsInShort(manager, answerId);
  const current = currentRuns(all);
  const earlier = contestedBy(current.feedback, all)?.earlier;
  const shown = [...Object.values(current), ...(earlier ? [earlier] : [])];
  if (shown.length === 0) return [];
  return manager.findBy(
    StageRunRow,
    shown.map(({ stage, attempt }) => ({ answerId, stage, attempt })),
  );
}

/** All that an answer was ever heard and read as, whole; not what was written about it. */
export function runsThatRead(
  manager: EntityManager,
  answerId: string,
): Promise<StageRunRow[]> {
  return manager.findBy(StageRunRow, {
    answerId,
    stage: In(['transcript', 'analysis']),
  });
}
