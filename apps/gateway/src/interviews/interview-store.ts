import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateInterview, Interview } from '@interview/contracts';
import { DataSource } from 'typeorm';
import { AnswerList } from '../answers/answer-list';
import { InterviewRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { notFound } from '../http/uuid-param';
import { pickQuestions } from '../questions/question-bank';

@Injectable()
export class InterviewStore {
  constructor(
    private readonly database: DataSource,
    private readonly answers: AnswerList,
  ) {}

  /** @throws ProblemException 422 when the bank has no question that fits. */
  async create(ownerId: string, wish: CreateInterview): Promise<Interview> {
    const id = randomUUID();
    const questions = pickQuestions({ ...wish, seed: id });
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
