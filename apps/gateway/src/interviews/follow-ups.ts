import { Injectable } from '@nestjs/common';
import type { FollowUp } from '@interview/contracts';
import { LIMITS } from '@interview/contracts';
import { DataSource } from 'typeorm';
import { AnswerReader } from '../answers/answer-reader';
import { finishedFeedback } from '../answers/finished-feedback';
import { InterviewRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { notFound } from '../http/uuid-param';
import {
  chainLength,
  followUpQuestion,
  insertAfter,
  LONGEST_CHAIN,
  sameFollowUp,
} from './follow-up-question';

/** Each question of the largest interview with as many follow-ups as one may have. */
const MOST_QUESTIONS = LIMITS.interviewQuestions * (1 + LONGEST_CHAIN);

/** Takes the question that feedback asks into the interview. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: DataSource,
    private readonly reader: AnswerReader,
  ) {}

  /**
   * Asks the question of an answer's feedback right after the one that was answered. Asked twice, it is there
   * once; `added` says whether it is new.
   * @throws ProblemException 404 for the answer; 409 when there is no such question, or there are too many.
   */
  async add(
    ownerId: string,
    answerId: string,
  ): Promise<FollowUp & { added: boolean }> {
    const answer = await this.reader.read(ownerId, answerId);
    const { interviewId, question: parent, feedback } = answer;
    const question = followUpQuestion(parent, finishedFeedback(answer), {
      answerId,
      attempt: feedback.attempt,
    });
    if (!question) {
      throw new ProblemException(
        409,
        'no-question',
        'This feedback asks nothing further. Go on to the next question, or answer this one once more.',
      );
    }
    return this.database.transaction(async (manager) => {
      const interview = await manager.findOne(InterviewRow, {
        where: { id: interviewId, ownerId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!interview) throw notFound('interview');
      const { questions, followUps } = interview;
      const known = sameFollowUp(questions, question);
      if (known) return { interviewId, question: known, added: false };
      assertRoom(interview, parent.id);
      await manager.update(
        InterviewRow,
        { id: interviewId },
        {
          questions: insertAfter(questions, parent.id, question),
          followUps: { ...followUps, [question.id]: parent.id },
        },
      );
      return { interviewId, question, added: true };
    });
  }
}

function assertRoom(
  { questions, followUps }: InterviewRow,
  parentId: string,
): void {
  if (chainLength(followUps, parentId) >= LONGEST_CHAIN) {
    throw new ProblemException(
      409,
      'chain-full',
      `This question is the last of ${LONGEST_CHAIN} follow-ups in a row. Go on to the next question of the interview, or answer this one once more.`,
    );
  }
  if (questions.length >= MOST_QUESTIONS) {
    throw new ProblemException(
      409,
      'interview-full',
      `This interview has ${questions.length} questions, and more do not fit. Start a new interview to go on.`,
    );
  }
}
