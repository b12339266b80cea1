import type { AnalysisRun, StageKey } from '@interview/contracts';
import { AnalysisSchema, TranscriptSchema } from '@interview/contracts';
import type { StageRunRow } from '../database/entities';
import { currentRuns } from './stage-states';
import { withCorrections } from './stated-feelings';
import type { FeelingCorrection } from './stated-feelings';
import { readResult } from './stored-results';

/**
 * Every finished analysis of the text that the answer has now, newest first; also those from before the text
 * was confirmed, or changed and changed back. What no longer fits its contract is left out and named.
 */
export function readingsOf(
  rows: readonly StageRunRow[],
  corrections: readonly FeelingCorrection[],
): { runs: AnalysisRun[]; unreadable: StageKey[] } {
  const current = currentRuns(rows);
  const text = current.transcript && textOf(current.transcript);
  const runs: AnalysisRun[] = [];
  const unreadable: StageKey[] = [];
  if (text === undefined) return { runs, unreadable };
  const transcripts = newestFirst(rows, 'transcript');
  for (const row of newestFirst(rows, 'analysis')) {
    if (row.state !== 'done') continue;
    const read = transcripts.find(({ attempt }) => attempt <= row.attempt);
    if (!read || textOf(read) !== text) continue;
    const analysis = readResult(AnalysisSchema, row);
    if (analysis) {
      runs.push({
        attempt: row.attempt,
        at: (row.endedAt ?? row.createdAt).toISOString(),
        current: row.attempt === current.analysis?.attempt,
        analysis: withCorrections(analysis, text, corrections),
      });
    } else {
      const { answerId, stage, attempt } = row;
      unreadable.push({ answerId, stage, attempt });
    }
  }
  return { runs, unreadable };
}

const newestFirst = (
  rows: readonly StageRunRow[],
  stage: StageRunRow['stage'],
): StageRunRow[] =>
  rows
    .filter((row) => row.stage === stage)
    .sort((a, b) => b.attempt - a.attempt);

const textOf = (row: StageRunRow): string | undefined =>
  readResult(TranscriptSchema, row)?.text;
