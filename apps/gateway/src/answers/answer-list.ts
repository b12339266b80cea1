import { Inject, Injectable } from '@nestjs/common';
import { LIMITS } from '@interview/contracts';
import type { AnswerListQuery, AnswerSummary } from '@interview/contracts';
import type { Logger } from '@interview/service-kit';
import { DataSource } from 'typeorm';
import { AnswerRow } from '../database/entities';
import { notFound } from '../http/uuid-param';
import { Fleet } from '../pipeline/fleet';
import { LOGGER } from '../tokens';
import { ANSWERS_IN_SHORT } from './answers-in-short';
import { ListedAnswerSchema, summarize } from './answer-summary';

/** Answers as lists and courses over time show them. */
@Injectable()
export class AnswerList {
  constructor(
    private readonly database: DataSource,
    private readonly fleet: Fleet,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * A page of the owner's answers, newest first.
   * @throws ProblemException 404 when the answer that the page begins before is not there any more.
   */
  async page(
    ownerId: string,
    query: AnswerListQuery,
  ): Promise<AnswerSummary[]> {
    const { before, limit } = query;
    const answers = this.database.getRepository(AnswerRow);
    if (before && !(await answers.existsBy({ id: before, ownerId })))
      throw notFound('answer to go on from');
    return this.read([ownerId, null, before ?? null, limit]);
  }

  /** Every take of an interview, oldest first. */
  async ofInterview(
    ownerId: string,
    interviewId: string,
  ): Promise<AnswerSummary[]> {
    const newest = [ownerId, interviewId, null, LIMITS.listedAnswers];
    return (await this.read(newest)).reverse();
  }

  private async read(parameters: unknown[]): Promise<AnswerSummary[]> {
    const rows: unknown[] = await this.database.query(
      ANSWERS_IN_SHORT,
      parameters,
    );
    const engines = this.fleet.engines();
    return rows.map((row) => {
      const listed = ListedAnswerSchema.parse(row);
      const { summary, unreadable } = summarize(listed, engines);
      if (unreadable)
        this.logger.warn(
          { answerId: summary.id },
          'the numbers of a stored analysis do not fit: left out',
        );
      return summary;
    });
  }
}
