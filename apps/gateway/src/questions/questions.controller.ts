import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { QuestionListSchema, QuestionQuerySchema } from '@interview/contracts';
import type { QuestionList, QuestionQuery } from '@interview/contracts';
import { filterQuestions } from './question-bank';

@ApiTags('questions')
@Controller('api/questions')
export class QuestionsController {
  @Get()
  @ApiOperation({ summary: 'Questions of the bank, by role, level and kind' })
  @ApiOkResponse({ standardSchema: QuestionListSchema })
  list(
    @Query({ schema: QuestionQuerySchema }) query: QuestionQuery,
  ): QuestionList {
    return { questions: [...filterQuestions(query)] };
  }
}
