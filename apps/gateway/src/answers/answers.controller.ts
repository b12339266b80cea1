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
  Req,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  AnswerListSchema,
  AnswerSchema,
  CorrectTranscriptSchema,
  RetrySchema,
  SubmittedSchema,
  SubmitTextSchema,
} from '@interview/contracts';
import type {
  Answer,
  AnswerList,
  CorrectTranscript,
  Retry,
  Submitted,
} from '@interview/contracts';
import type { Request, Response } from 'express';
import { Owner } from '../accounts/owner';
import { probeAudio } from '../audio-store/audio-probe';
import type { AudioStore } from '../audio-store/audio-store';
import { sendAudio } from '../audio-store/send-audio';
import { contractPipe } from '../http/contract-pipe';
import { ProblemException } from '../http/problem';
import { IdParam, notFound } from '../http/uuid-param';
import { Fleet } from '../pipeline/fleet';
import { AUDIO_STORE } from '../tokens';
import { AnswerDesk } from './answer-desk';
import { AnswerReader } from './answer-reader';
import { AudioUpload } from './audio-upload';
import type { AudioRequest } from './audio-upload';

@ApiTags('answers')
@Controller('api')
export class AnswersController {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly reader: AnswerReader,
    private readonly fleet: Fleet,
    @Inject(AUDIO_STORE) private readonly store: AudioStore,
  ) {}

  @Post('interviews/:id/answers')
  @HttpCode(202)
  @UseInterceptors(AudioUpload)
  @ApiOperation({
    summary:
      'Submits an answer: a recording (multipart: questionId, audio) or a text (JSON: questionId, text)',
  })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['questionId'],
      properties: {
        questionId: { type: 'string' },
        text: { type: 'string' },
        audio: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiAcceptedResponse({ standardSchema: SubmittedSchema })
  async submit(
    @Owner() ownerId: string,
    @IdParam('interview') interviewId: string,
    @Req() request: AudioRequest,
  ): Promise<Submitted> {
    if (request.is('application/json')) {
      const body = await contractPipe.transform(request.body, {
        type: 'body',
        schema: SubmitTextSchema,
      });
      return {
        id: await this.desk.submitText(
          ownerId,
          interviewId,
          body.questionId,
          body.text,
        ),
      };
    }
    if (!request.is('multipart/form-data')) {
      throw new ProblemException(
        415,
        'unsupported-media-type',
        'Send application/json with a text, or multipart/form-data with a recording.',
      );
    }
    return { id: await this.submitRecording(ownerId, interviewId, request) };
  }

  @Get('answers')
  @ApiOperation({
    summary: 'All answers with one number per measure, newest first',
  })
  @ApiOkResponse({ standardSchema: AnswerListSchema })
  async list(@Owner() ownerId: string): Promise<AnswerList> {
    return { answers: await this.reader.summaries(ownerId, {}) };
  }

  @Get('answers/:id')
  @ApiOperation({ summary: 'An answer with all its stages' })
  @ApiOkResponse({ standardSchema: AnswerSchema })
  read(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
  ): Promise<Answer> {
    return this.reader.read(ownerId, id);
  }

  @Put('answers/:id/transcript')
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

  @Post('answers/:id/retry')
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

  @Head('answers/:id/audio')
  @ApiOperation({ summary: 'Size and type of the recording' })
  headAudio(
    @Owner() ownerId: string,
    @IdParam('recording') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.audio(ownerId, id, request, response);
  }

  @Get('answers/:id/audio')
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

  @Delete('answers/:id')
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

  private async submitRecording(
    ownerId: string,
    interviewId: string,
    request: AudioRequest,
  ): Promise<string> {
    const staged = request.stagedAudio;
    const questionId: unknown = request.body?.questionId;
    if (!staged || typeof questionId !== 'string') {
      throw new ProblemException(
        400,
        'missing-field',
        'Send the fields questionId and audio.',
      );
    }
    await this.desk.assertAsked(ownerId, interviewId, questionId);
    const probed = await probeAudio(staged.path, staged.bytes);
    if (
      probed.needsFfmpeg &&
      this.fleet.can('transcriber', 'ffmpeg') === false
    ) {
      throw new ProblemException(
        415,
        'needs-ffmpeg',
        'This kind of recording can only be read where ffmpeg is installed, and this server has none. Send WebM, Ogg or WAV, or ask the operator to install ffmpeg.',
      );
    }
    const id = await this.desk.submitAudio(ownerId, interviewId, questionId, {
      staged,
      probed,
    });
    delete request.stagedAudio;
    return id;
  }
}
