import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  AnalysisRunListSchema,
  AnswerSchema,
  ContestFeedbackSchema,
} from '@interview/contracts';
import type {
  AnalysisRunList,
  Answer,
  ContestFeedback,
} from '@interview/contracts';
import { Owner } from '../accounts/owner';
import { IdParam } from '../http/uuid-param';
import { AnswerReader } from './answer-reader';
import { SecondLookDesk } from './second-look-desk';

@ApiTags('answers')
@Controller('api/answers/:id')
export class SecondLookController {
  constructor(
    private readonly desk: SecondLookDesk,
    private readonly reader: AnswerReader,
  ) {}

  @Get('analyses')
  @ApiOperation({
    summary:
      "Every finished analysis of the answer's present text, newest first, to be held side by side",
  })
  @ApiOkResponse({ standardSchema: AnalysisRunListSchema })
  async analyses(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
  ): Promise<AnalysisRunList> {
    return { runs: await this.reader.readings(ownerId, id) };
  }

  @Post('contest')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Says what the feedback missed and has it written again; the answer keeps the line and the earlier feedback',
  })
  @ApiAcceptedResponse({ standardSchema: AnswerSchema })
  async contest(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
    @Body({ schema: ContestFeedbackSchema }) body: ContestFeedback,
  ): Promise<Answer> {
    await this.desk.contest(ownerId, id, body.note);
    return this.reader.read(ownerId, id);
  }
}
