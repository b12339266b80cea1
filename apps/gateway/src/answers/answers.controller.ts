import {
  Body,
  Controller,
  Delete,
  Get,
  Head,
  HttpCode,
  Inject,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  AnswerListQuerySchema,
  AnswerListSchema,
  AnswerSchema,
  CorrectTranscriptSchema,
  RetrySchema,
} from '@interview/contracts';
import type {
  Answer,
  AnswerList as AnswerListBody,
  AnswerListQuery,
  CorrectTranscript,
  Retry,
} from '@interview/contracts';
import type { Request, Response } from 'express';
import { Owner } from '../accounts/owner';
import type { AudioStore } from '../audio-store/audio-store';
import { sendAudio } from '../audio-store/send-audio';
import { IdParam, notFound } from '../http/uuid-param';
import { AUDIO_STORE } from '../tokens';
import { AnswerDesk } from './answer-desk';
import { AnswerList } from './answer-list';
import { AnswerReader } from './answer-reader';

@ApiTags('answers')
@Controller('api/answers')
export class AnswersController {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly reader: AnswerReader,
    private readonly answers: AnswerList,
    @Inject(AUDIO_STORE) private readonly store: AudioStore,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Answers with one number per measure, newest first: at most `limit`, and only those `before` the answer of this id',
  })
  @ApiOkResponse({ standardSchema: AnswerListSchema })
  async list(
    @Owner() ownerId: string,
    @Query({ schema: AnswerListQuerySchema }) query: AnswerListQuery,
  ): Promise<AnswerListBody> {
    return { answers: await this.answers.page(ownerId, query) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'An answer with all its stages' })
  @ApiOkResponse({ standardSchema: AnswerSchema })
  read(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
  ): Promise<Answer> {
    return this.reader.read(ownerId, id);
  }

  @Put(':id/transcript')
  @ApiOperation({
    summary: 'Corrects or confirms the transcript and runs what depends on it',
  })
  @ApiOkResponse({ standardSchema: AnswerSchema })
  async correct(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
    @Body({ schema: CorrectTranscriptSchema }) body: CorrectTranscript,
  ): Promise<Answer> {
    await this.desk.correct(ownerId, id, body.text);
    return this.reader.read(ownerId, id);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Runs a failed stage again, and what depends on it',
  })
  @ApiAcceptedResponse({ standardSchema: AnswerSchema })
  async retry(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
    @Body({ schema: RetrySchema.optional() }) body: Retry | undefined,
  ): Promise<Answer> {
    await this.desk.retry(ownerId, id, body?.stage);
    return this.reader.read(ownerId, id);
  }

  @Head(':id/audio')
  @ApiOperation({ summary: 'Size and type of the recording' })
  headAudio(
    @Owner() ownerId: string,
    @IdParam('recording') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.audio(ownerId, id, request, response);
  }

  @Get(':id/audio')
  @ApiOperation({ summary: 'The recording; answers range requests' })
  async audio(
    @Owner() ownerId: string,
    @IdParam('recording') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const answer = await this.desk.find(ownerId, id);
    if (!answer.audioMediaType) throw notFound('recording');
    await sendAudio(
      this.store,
      { answerId: id, mediaType: answer.audioMediaType },
      request,
      response,
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Deletes an answer, its recording and all that was read from it',
  })
  @ApiNoContentResponse()
  async delete(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
  ): Promise<void> {
    await this.desk.delete(ownerId, id);
  }
}
