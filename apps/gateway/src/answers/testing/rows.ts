import type { EngineStatus, StageName, State } from '@interview/contracts';
import type { AnswerRow, StageRunRow } from '../../database/entities';
import type { Engines } from '../stage-states';
import byVersion1 from './stored-by-version-1.json';
import byVersion2 from './stored-by-version-2.json';

export const ANSWER_ID = '5f0c7e9e-3d8f-4b51-9d3c-0a4a5f2b7c11';

export const answerRow: AnswerRow = {
  id: ANSWER_ID,
  ownerId: ANSWER_ID,
  interviewId: ANSWER_ID,
  questionId: 'q',
  input: 'text',
  audioMediaType: null,
  audioBytes: null,
  audioDurationSec: null,
  createdAt: new Date('2026-01-02T03:04:05Z'),
};

export const run = (
  stage: StageName,
  attempt: number,
  state: State,
  more: Partial<StageRunRow> = {},
): StageRunRow => ({
  answerId: ANSWER_ID,
  stage,
  attempt,
  state,
  reasonCode: null,
  reasonMessage: null,
  result: null,
  note: null,
  earlierAttempt: null,
  createdAt: new Date(0),
  endedAt: null,
  ...more,
});

const ready: EngineStatus = {
  state: 'ready',
  name: 'x',
  model: null,
  why: 'It is there.',
  progress: null,
  reason: null,
};

export const allReady: Engines = {
  transcript: ready,
  analysis: ready,
  feedback: ready,
};

/**
 * What the services stored of one typed answer: with analysis version 1, before there were ratings, feelings and
 * rewrites, and with version 2. Written by those services; never to be written anew.
 */
export const STORED = { '1': byVersion1, '2': byVersion2 } as const;

/** All three stages of it as rows of one attempt. */
export const storedRuns = (
  version: keyof typeof STORED,
  attempt = 1,
): StageRunRow[] => [
  run('transcript', attempt, 'done', { result: STORED[version].transcript }),
  run('analysis', attempt, 'done', { result: STORED[version].analysis }),
  run('feedback', attempt, 'done', { result: STORED[version].feedback }),
];
