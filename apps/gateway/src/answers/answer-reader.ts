import { Inject, Injectable } from '@nestjs/common';
import type {
  AnalysisRun,
  Answer,
  Question,
  StageKey,
} from '@interview/contracts';
import type { Logger } from '@interview/service-kit';
import { DataSource } from 'typeorm';
import {
  AnswerRow,
  FeelingCorrectionRow,
  InterviewRow,
} from '../database/entities';
import { notFound } from '../http/uuid-param';
import { Fleet } from '../pipeline/fleet';
import { LOGGER } from '../tokens';
import { viewAnswer } from './answer-view';
import type { StoredAnswer } from './answer-view';
import { readingsOf } from './earlier-readings';
import { runsThatRead, shownRuns } from './shown-runs';

/** Reads an answer as the API shows it. */
@Injectable()
export class AnswerReader {
  constructor(
    private readonly database: DataSource,
    private readonly fleet: Fleet,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws ProblemException 404 when the owner has no such answer. */
  async read(ownerId: string, id: string): Promise<Answer> {
    const stored = await this.load(ownerId, id, shownRuns);
    const { answer, unreadable } = viewAnswer(stored, this.fleet.engines());
    this.report(unreadable);
    return answer;
  }

  /**
   * Every reading of the answer's present text, newest first.
   * @throws ProblemException 404 when the owner has no such answer.
   */
  async readings(ownerId: string, id: string): Promise<AnalysisRun[]> {
    const stored = await this.load(ownerId, id, runsThatRead);
    const { runs, unreadable } = readingsOf(stored.runs, stored.corrections);
    this.report(unreadable);
    return runs;
  }

  private async load(
    ownerId: string,
    id: string,
    runsOf: typeof shownRuns,
  ): Promise<StoredAnswer> {
    const row = await this.database
      .getRepository(AnswerRow)
      .findOneBy({ id, ownerId });
    if (!row) throw notFound('answer');
    const [interview, runs, corrections] = await Promise.all([
      this.database
        .getRepository(InterviewRow)
        .findOneBy({ id: row.interviewId }),
      runsOf(this.database.manager, id),
      this.database
        .getRepository(FeelingCorrectionRow)
        .findBy({ answerId: id }),
    ]);
    return { row, question: questionOf(row, interview), runs, corrections };
  }

  private report(unreadable: readonly StageKey[]): void {
    for (const key of unreadable)
      this.logger.warn(
        key,
        'a stored result does not fit its contract: left out',
      );
  }
}

/** The question that an answer is about, as it was asked. */
export function questionOf(
  answer: AnswerRow,
  interview: InterviewRow | null,
): Question {
  const question = interview?.questions.find((q) => q.id === answer.questionId);
  // A foreign key and the check at submission rule this out.
  if (!question) throw new Error('An answer without its question');
  return question;
}
