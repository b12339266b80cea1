import { Injectable } from '@nestjs/common';
import type {
  AnalyzeJob,
  FeedbackJob,
  Question,
  StageKey,
  TranscribeJob,
} from '@interview/contracts';
import { AnalysisSchema, TranscriptSchema } from '@interview/contracts';
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

  /** Null when the answer was deleted in the meantime. */
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
    const transcript = TranscriptSchema.parse(runs.transcript?.result);
    if (key.stage === 'analysis') return { ...run, question, transcript };
    return {
      ...run,
      question,
      transcript,
      analysis: AnalysisSchema.parse(runs.analysis?.result),
    };
  }

  private async questionOf(answer: AnswerRow): Promise<Question> {
    const interviews = await this.database
      .getRepository(InterviewRow)
      .findBy({ id: answer.interviewId });
    return questionOf(answer, interviews);
  }
}
