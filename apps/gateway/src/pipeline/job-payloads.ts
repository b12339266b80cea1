import { Injectable } from '@nestjs/common';
import type {
  AnalyzeJob,
  FeedbackJob,
  Question,
  StageKey,
  TranscribeJob,
} from '@interview/contracts';
import { AnalysisSchema, TranscriptSchema } from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import type * as z from 'zod';
import { DataSource } from 'typeorm';
import { currentRuns } from '../answers/answer-view';
import { questionOf } from '../answers/answer-reader';
import { AudioUrls } from '../audio-store/audio-urls';
import { AnswerRow, InterviewRow, StageRunRow } from '../database/entities';

/** Language that the question bank speaks. */
export const SPOKEN_LANGUAGE = 'en';

/** Builds what a stage's worker needs from what the stages before it left. */
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
    const runs = currentRuns(
      await this.database
        .getRepository(StageRunRow)
        .findBy({ answerId: key.answerId }),
    );
    const question = await this.questionOf(answer);
    const transcript = stored(TranscriptSchema, runs.transcript);
    if (key.stage === 'analysis') return { ...run, question, transcript };
    return {
      ...run,
      question,
      transcript,
      analysis: stored(AnalysisSchema, runs.analysis),
      previousOpeners: await this.previousOpeners(answer),
    };
  }

  /** How the owner's last feedback began, newest first, so that the next begins otherwise. */
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

  private async questionOf(answer: AnswerRow): Promise<Question> {
    const interviews = await this.database
      .getRepository(InterviewRow)
      .findBy({ id: answer.interviewId });
    return questionOf(answer, interviews);
  }
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
