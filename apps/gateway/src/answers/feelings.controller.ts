import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerSchema, CorrectFeelingSchema } from '@interview/contracts';
import type { Answer, CorrectFeeling } from '@interview/contracts';
import { Owner } from '../accounts/owner';
import { IdParam } from '../http/uuid-param';
import { AnswerReader } from './answer-reader';
import { FeelingDesk } from './feeling-desk';

@ApiTags('answers')
@Controller('api/answers/:id/feelings/:sentenceId')
export class FeelingsController {
  constructor(
    private readonly desk: FeelingDesk,
    private readonly reader: AnswerReader,
  ) {}

  @Put()
  @ApiOperation({
    summary:
      'Says what a sentence sounds like (neutral: like nothing); kept apart from every analysis and shown instead',
  })
  @ApiOkResponse({ standardSchema: AnswerSchema })
  async correct(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
    @Param('sentenceId') sentenceId: string,
    @Body({ schema: CorrectFeelingSchema }) body: CorrectFeeling,
  ): Promise<Answer> {
    await this.desk.correct(ownerId, id, sentenceId, body.group);
    return this.reader.read(ownerId, id);
  }

  @Delete()
  @ApiOperation({ summary: 'Takes a correction back' })
  @ApiOkResponse({ standardSchema: AnswerSchema })
  async forget(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
    @Param('sentenceId') sentenceId: string,
  ): Promise<Answer> {
    await this.desk.correct(ownerId, id, sentenceId, null);
    return this.reader.read(ownerId, id);
  }
}
