import { Injectable } from '@nestjs/common';
import type { Answer, EmotionGroup } from '@interview/contracts';
import { FeelingCorrectionRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { notFound } from '../http/uuid-param';
import { Pipeline } from '../pipeline/pipeline';
import { AnswerReader } from './answer-reader';
import { wordsWithFeeling } from './stated-feelings';

/** Keeps what people say about the feelings that the analysis found in their words. */
@Injectable()
export class FeelingDesk {
  constructor(
    private readonly reader: AnswerReader,
    private readonly pipeline: Pipeline,
  ) {}

  /**
   * Keeps a feeling for the words of a sentence, or with null forgets it again. Feedback that is on its way is
   * begun anew, so that it hears of it.
   * @throws ProblemException 404 where the analysis lists no feeling for the sentence; 409 while there is none.
   */
  async correct(
    ownerId: string,
    id: string,
    sentenceId: string,
    feeling: EmotionGroup | null,
  ): Promise<void> {
    const sentence = listedWords(
      await this.reader.read(ownerId, id),
      sentenceId,
    );
    const key = { answerId: id, sentence };
    const found = await this.pipeline.restate(id, async (manager) => {
      const before = await manager.findOneBy(FeelingCorrectionRow, key);
      if ((before?.feeling ?? null) === feeling) return false;
      await manager.delete(FeelingCorrectionRow, key);
      if (feeling)
        await manager.insert(FeelingCorrectionRow, { ...key, feeling });
      return true;
    });
    if (!found) throw notFound('answer');
  }
}

function listedWords({ transcript, analysis }: Answer, id: string): string {
  if (analysis.state !== 'done' || !analysis.result || !transcript.result) {
    throw new ProblemException(
      409,
      'no-analysis',
      'There is no reading of this answer right now. Wait for it, then correct its feelings.',
    );
  }
  const { text } = transcript.result;
  const sentence = wordsWithFeeling(analysis.result, text, id);
  if (sentence !== null) return sentence;
  throw new ProblemException(
    404,
    'no-feeling',
    'No feeling is listed for that sentence. Read the answer again: it may have been analysed anew.',
  );
}
