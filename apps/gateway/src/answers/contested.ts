import type { Answer, StageKey } from '@interview/contracts';
import { FeedbackSchema } from '@interview/contracts';
import type { StageRunRow } from '../database/entities';
import { readResult } from './stored-results';

/** The person's line, and the run of the feedback that it is about. */
export interface Contested<R> {
  note: string;
  earlier: R;
}

/** What a second look is about; null for feedback that nobody has asked to look at again. */
export function contestedBy<R extends Pick<StageRunRow, 'stage' | 'attempt'>>(
  run: Pick<StageRunRow, 'note' | 'earlierAttempt'> | undefined,
  runs: readonly R[],
): Contested<R> | null {
  const earlier = runs.find(
    ({ stage, attempt }) =>
      stage === 'feedback' && attempt === run?.earlierAttempt,
  );
  return run?.note && earlier ? { note: run.note, earlier } : null;
}

/** The same as the API shows it. Left out where the earlier feedback no longer fits its contract. */
export function readContested(contested: Contested<StageRunRow> | null): {
  contest?: NonNullable<Answer['contest']>;
  unreadable: StageKey[];
} {
  if (!contested) return { unreadable: [] };
  const { note, earlier } = contested;
  const read = readResult(FeedbackSchema, earlier);
  if (read) return { contest: { note, earlier: read }, unreadable: [] };
  const { answerId, stage, attempt } = earlier;
  return { unreadable: [{ answerId, stage, attempt }] };
}
