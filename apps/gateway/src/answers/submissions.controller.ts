import {
  Controller,
  HttpCode,
  Post,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { SubmittedSchema, SubmitTextSchema } from '@interview/contracts';
import type { Submitted } from '@interview/contracts';
import { Owner } from '../accounts/owner';
import { probeAudio } from '../audio-store/audio-probe';
import { contractPipe } from '../http/contract-pipe';
import { ProblemException } from '../http/problem';
import { IdParam } from '../http/uuid-param';
import { Fleet } from '../pipeline/fleet';
import { AnswerIntake } from './answer-intake';
import { AudioUpload } from './audio-upload';
import type { AudioRequest } from './audio-upload';

@ApiTags('answers')
@Controller('api/interviews/:id/answers')
export class SubmissionsController {
  constructor(
    private readonly intake: AnswerIntake,
    private readonly fleet: Fleet,
  ) {}

  @Post()
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
        id: await this.intake.submitText(
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
    await this.intake.assertAsked(ownerId, interviewId, questionId);
    const probed = await probeAudio(staged.path, staged.bytes);
    if (
      probed.needsFfmpeg &&
      this.fleet.canTranscribersUse('ffmpeg') === false
    ) {
      throw new ProblemException(
        415,
        'needs-ffmpeg',
        'This kind of recording can only be read where ffmpeg is installed, and this server has none. Send WebM, Ogg or WAV, or ask the operator to install ffmpeg.',
      );
    }
    const id = await this.intake.submitAudio(ownerId, interviewId, questionId, {
      staged,
      probed,
    });
    delete request.stagedAudio;
    return id;
  }
}
