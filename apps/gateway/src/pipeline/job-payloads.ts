import { Injectable } from '@nestjs/common';
import type {
  AnalyzeJob,
  FeedbackJob,
  StageKey,
  TranscribeJob,
} from '@interview/contracts';
import {
  AnalysisSchema,
  FeedbackSchema,
  TranscriptSchema,
} from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import type * as z from 'zod';
import { DataSource } from 'typeorm';
import { questionOf } from '../answers/answer-reader';
import { contestedBy } from '../answers/contested';
import { shownRuns } from '../answers/shown-runs';
import { currentRuns } from '../answers/stage-states';
import { withCorrections } from '../answers/stated-feelings';
import { AudioUrls } from '../audio-store/audio-urls';
import {
  AccountRow,
  AnswerRow,
  FeelingCorrectionRow,
  InterviewRow,
} from '../database/entities';
import type { StageRunRow } from '../database/entities';

/** Language that the question bank speaks. */
export const SPOKEN_LANGUAGE = 'en';

/** Builds what a stage's worker needs, from rows alone: whoever adds a lost job again adds the same. */
@Injectable()
export class JobPayloads {
  constructor(
    private readonly database: DataSource,
    private readonly audioUrls: AudioUrls,
  ) {}

  /**
   * Null when the answer was deleted in the meantime.
   * @throws AppError `stale-input`, final, when what the stage needs was stored by a version that this one cannot read.
   */
  async build(
    key: StageKey,
  ): Promise<TranscribeJob | AnalyzeJob | FeedbackJob | null> {
    const answer = await this.database
      .getRepository(AnswerRow)
      .findOneBy({ id: key.answerId });
    if (!answer) return null;
    const run = { answerId: key.answerId, attempt: key.attempt };
    if (key.stage === 'transcript') {
      return {
        ...run,
        audioUrl: this.audioUrls.sign(key),
        language: SPOKEN_LANGUAGE,
      };
    }
    const rows = await shownRuns(this.database.manager, key.answerId);
    const interview = await this.database
      .getRepository(InterviewRow)
      .findOneBy({ id: answer.interviewId });
    const runs = currentRuns(rows);
    const material = {
      ...run,
      question: questionOf(answer, interview),
      transcript: stored(TranscriptSchema, runs.transcript),
    };
    if (key.stage === 'analysis') return material;
    const { text } = material.transcript;
    const analysis = stored(AnalysisSchema, runs.analysis);
    return {
      ...material,
      analysis: withCorrections(analysis, text, await this.corrections(key)),
      ...(await this.wishes(answer)),
      ...contestIn(rows, key),
    };
  }

  private corrections({ answerId }: StageKey): Promise<FeelingCorrectionRow[]> {
    return this.database
      .getRepository(FeelingCorrectionRow)
      .findBy({ answerId });
  }

  /** How the owner wants to be spoken to now, and how their last feedback began, so that this one begins otherwise. */
  private async wishes(
    answer: AnswerRow,
  ): Promise<Pick<FeedbackJob, 'style' | 'previousOpeners'>> {
    const [owner, previousOpeners] = await Promise.all([
      this.database
        .getRepository(AccountRow)
        .findOneByOrFail({ id: answer.ownerId }),
      this.previousOpeners(answer),
    ]);
    return { style: owner.feedbackStyle, previousOpeners };
  }

  /** First words of the owner's last feedback, newest first. */
  private async previousOpeners(answer: AnswerRow): Promise<string[]> {
    const rows: { opener: string }[] = await this.database.query(
      `SELECT run.result->>'acknowledgement' AS opener
       FROM stage_runs run JOIN answers ON answers.id = run.answer_id
       WHERE answers.owner_id = $1 AND run.answer_id <> $2
         AND run.stage = 'feedback' AND run.state = 'done'
       ORDER BY run.ended_at DESC LIMIT 5`,
      [answer.ownerId, answer.id],
    );
    return rows.map((row) => row.opener);
  }
}

/** What the run's row says was missed, with the feedback that missed it. */
function contestIn(
  rows: readonly StageRunRow[],
  { attempt }: StageKey,
): Pick<FeedbackJob, 'contest'> {
  const run = rows.find((r) => r.stage === 'feedback' && r.attempt === attempt);
  const contested = contestedBy(run, rows);
  if (!contested) return {};
  const earlier = stored(FeedbackSchema, contested.earlier);
  return { contest: { note: contested.note, earlier } };
}

function stored<T>(schema: z.ZodType<T>, run: StageRunRow | undefined): T {
  const parsed = schema.safeParse(run?.result);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'stale-input',
    'This answer was stored by another version. Correct or confirm its transcript, and it is read again.',
    { retryable: false },
  );
}
