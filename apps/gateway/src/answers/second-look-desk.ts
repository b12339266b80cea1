import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem';
import { Pipeline } from '../pipeline/pipeline';
import { AnswerReader } from './answer-reader';
import { finishedFeedback } from './finished-feedback';
import { tidyLine } from './typed-transcript';

/** Takes "this missed my point" in, and has the feedback written again with it. */
@Injectable()
export class SecondLookDesk {
  constructor(
    private readonly reader: AnswerReader,
    private readonly pipeline: Pipeline,
  ) {}

  /** @throws ProblemException 404 and 400 for answer and line; 409 when there is no feedback to look at again. */
  async contest(ownerId: string, id: string, line: string): Promise<void> {
    const note = tidyLine(line);
    if (!note) {
      throw new ProblemException(
        400,
        'empty-note',
        'Write in one line what was missed: there is no text in it.',
      );
    }
    const answer = await this.reader.read(ownerId, id);
    finishedFeedback(answer);
    const earlierAttempt = answer.feedback.attempt;
    if (await this.pipeline.lookAgain(id, { note, earlierAttempt })) return;
    throw new ProblemException(
      409,
      'still-open',
      'The feedback has just changed. Read it again; if it still misses your point, say so once more.',
    );
  }
}
