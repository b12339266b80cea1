import { Injectable } from '@nestjs/common';
import type { Answer, AnswerSummary, Question } from '@interview/contracts';
import { DataSource, In } from 'typeorm';
import { AnswerRow, InterviewRow, StageRunRow } from '../database/entities';
import { notFound } from '../http/uuid-param';
import { Fleet } from '../pipeline/fleet';
import { summarizeAnswer, viewAnswer } from './answer-view';

/** Reads answers as the API shows them. */
@Injectable()
export class AnswerReader {
  constructor(
    private readonly database: DataSource,
    private readonly fleet: Fleet,
  ) {}

  /** @throws ProblemException 404 when the owner has no such answer. */
  async read(ownerId: string, id: string): Promise<Answer> {
    const [answer] = await this.load(ownerId, { id });
    if (!answer) throw notFound('answer');
    return answer;
  }

  /** Newest first; those of one interview oldest first. */
  async summaries(
    ownerId: string,
    filter: { interviewId?: string },
  ): Promise<AnswerSummary[]> {
    const answers = (await this.load(ownerId, filter)).map(summarizeAnswer);
    return filter.interviewId ? answers.reverse() : answers;
  }

  private async load(
    ownerId: string,
    filter: { id?: string; interviewId?: string },
  ): Promise<Answer[]> {
    const rows = await this.database.getRepository(AnswerRow).find({
      where: { ownerId, ...filter },
      order: { createdAt: 'DESC' },
      take: 500,
    });
    const [interviews, runs] = await Promise.all([
      this.database
        .getRepository(InterviewRow)
        .findBy({ id: In([...new Set(rows.map((r) => r.interviewId))]) }),
      this.database
        .getRepository(StageRunRow)
        .findBy({ answerId: In(rows.map((r) => r.id)) }),
    ]);
    const engines = this.fleet.engines();
    return rows.map((row) =>
      viewAnswer(
        row,
        questionOf(row, interviews),
        runs.filter((r) => r.answerId === row.id),
        engines,
      ),
    );
  }
}

/** The question that an answer is about, as it was asked. */
export function questionOf(
  answer: AnswerRow,
  interviews: readonly InterviewRow[],
): Question {
  const question = interviews
    .find((i) => i.id === answer.interviewId)
    ?.questions.find((q) => q.id === answer.questionId);
  // A foreign key and the check at submission rule this out.
  if (!question) throw new Error('An answer without its question');
  return question;
}
