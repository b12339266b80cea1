import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CreateInterviewSchema, InterviewSchema } from '@interview/contracts';
import type { CreateInterview, Interview } from '@interview/contracts';
import { Owner } from '../accounts/owner';
import { IdParam } from '../http/uuid-param';
import { InterviewStore } from './interview-store';

@ApiTags('interviews')
@Controller('api/interviews')
export class InterviewsController {
  constructor(private readonly interviews: InterviewStore) {}

  @Post()
  @ApiOperation({
    summary:
      'Starts an interview with questions from the bank, or with tailored ones first',
  })
  @ApiCreatedResponse({ standardSchema: InterviewSchema })
  create(
    @Owner() ownerId: string,
    @Body({ schema: CreateInterviewSchema }) body: CreateInterview,
  ): Promise<Interview> {
    return this.interviews.create(ownerId, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An interview with its questions and every take' })
  @ApiOkResponse({ standardSchema: InterviewSchema })
  read(
    @Owner() ownerId: string,
    @IdParam('interview') id: string,
  ): Promise<Interview> {
    return this.interviews.read(ownerId, id);
  }
}
