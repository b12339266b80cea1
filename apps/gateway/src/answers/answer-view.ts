import type { Answer, Question, StageKey } from '@interview/contracts';
import type { AnswerRow, StageRunRow } from '../database/entities';
import { contestedBy, readContested } from './contested';
import { currentRuns, openStage, stageStates } from './stage-states';
import type { Engines } from './stage-states';
import { withCorrections } from './stated-feelings';
import type { FeelingCorrection } from './stated-feelings';
import { readRuns } from './stored-results';

/** All that is stored of an answer. */
export interface StoredAnswer {
  row: AnswerRow;
  question: Question;
  runs: readonly StageRunRow[];
  corrections: readonly FeelingCorrection[];
}

/** The answer as the API shows it, and the keys of stored results that no longer fit their contracts. */
export function viewAnswer(
  { row, question, runs: rows, corrections }: StoredAnswer,
  engines: Engines,
): { answer: Answer; unreadable: StageKey[] } {
  const { runs, unreadable } = readRuns(currentRuns(rows));
  const contested = readContested(contestedBy(runs.feedback, rows));
  const states = stageStates(runs, engines);
  const open = openStage(states);
  const transcript = runs.transcript?.result;
  const analysis = runs.analysis?.result;
  const feedback = runs.feedback?.result;
  const answer: Answer = {
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
    transcript: {
      ...states.transcript,
      ...(transcript && { result: transcript }),
    },
    analysis: {
      ...states.analysis,
      ...(analysis && {
        result: withCorrections(analysis, transcript?.text ?? '', corrections),
      }),
    },
    feedback: { ...states.feedback, ...(feedback && { result: feedback }) },
    ...(contested.contest && { contest: contested.contest }),
  };
  return { answer, unreadable: [...unreadable, ...contested.unreadable] };
}
