import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  CreateInterview,
  Interview,
  Question,
} from '@interview/contracts';
import { DataSource } from 'typeorm';
import { AnswerList } from '../answers/answer-list';
import { InterviewRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { notFound } from '../http/uuid-param';
import { pickQuestions } from '../questions/question-bank';
import { TailoringDesk } from '../tailoring/tailoring-desk';

@Injectable()
export class InterviewStore {
  constructor(
    private readonly database: DataSource,
    private readonly answers: AnswerList,
    private readonly tailorings: TailoringDesk,
  ) {}

  /**
   * @throws ProblemException 422 when the bank has no question that fits; 404 or 409 when a tailoring is named
   *   that this owner does not have, or that has no questions.
   */
  async create(ownerId: string, wish: CreateInterview): Promise<Interview> {
    const id = randomUUID();
    const questions = await this.pick(ownerId, id, wish);
    if (questions.length === 0) {
      throw new ProblemException(
        422,
        'no-questions',
        'No question fits this choice. Choose more kinds or another level.',
      );
    }
    const rows = this.database.getRepository(InterviewRow);
    await rows.insert({
      id,
      ownerId,
      role: wish.role,
      level: wish.level,
      kinds: wish.kinds,
      mode: wish.mode,
      questions: [...questions],
    });
    return this.read(ownerId, id);
  }

  /** Tailored questions first, then the bank's. */
  private async pick(
    ownerId: string,
    id: string,
    wish: CreateInterview,
  ): Promise<readonly Question[]> {
    const { tailoringId, tailoredIds, count } = wish;
    const tailored = tailoringId
      ? await this.tailorings.questionsOf(ownerId, tailoringId, tailoredIds)
      : [];
    const own = tailored.slice(0, count);
    return [
      ...own,
      ...pickQuestions({ ...wish, count: count - own.length, seed: id }),
    ];
  }

  /** @throws ProblemException 404 when the owner has no such interview. */
  async read(ownerId: string, id: string): Promise<Interview> {
    const row = await this.find(ownerId, id);
    return {
      id: row.id,
      createdAt: row.createdAt.toISOString(),
      role: row.role,
      level: row.level,
      kinds: row.kinds,
      mode: row.mode,
      questions: row.questions,
      answers: await this.answers.ofInterview(ownerId, id),
    };
  }

  /** @throws ProblemException 404 when the owner has no such interview. */
  async find(ownerId: string, id: string): Promise<InterviewRow> {
    const row = await this.database
      .getRepository(InterviewRow)
      .findOneBy({ id, ownerId });
    if (!row) throw notFound('interview');
    return row;
  }
}
