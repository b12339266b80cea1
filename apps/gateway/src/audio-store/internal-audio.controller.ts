import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { StageNameSchema } from '@interview/contracts';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { AnswerRow, StageRunRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { IdParam, notFound } from '../http/uuid-param';
import { OPEN } from '../pipeline/stage-runs';
import { AUDIO_STORE } from '../tokens';
import type { AudioStore } from './audio-store';
import { AudioUrls } from './audio-urls';
import { sendAudio } from './send-audio';

const SignedQuerySchema = z.object({
  stage: StageNameSchema,
  attempt: z.coerce.number().int().min(1),
  signature: z.string(),
});

/** For workers: the recording of the run that they have, while that run is open. */
@ApiExcludeController()
@Controller('internal/audio')
export class InternalAudioController {
  constructor(
    private readonly database: DataSource,
    private readonly urls: AudioUrls,
    @Inject(AUDIO_STORE) private readonly store: AudioStore,
  ) {}

  @Get(':id')
  async read(
    @IdParam('recording') answerId: string,
    @Query({ schema: SignedQuerySchema })
    query: z.infer<typeof SignedQuerySchema>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const key = { answerId, stage: query.stage, attempt: query.attempt };
    if (!this.urls.isValid(key, query.signature)) {
      throw new ProblemException(
        403,
        'signature',
        'This address was not signed by this server.',
      );
    }
    const run = await this.database.getRepository(StageRunRow).findOneBy(key);
    const answer = await this.database
      .getRepository(AnswerRow)
      .findOneBy({ id: answerId });
    if (!answer?.audioMediaType) throw notFound('recording');
    if (!run || !OPEN.includes(run.state)) {
      throw new ProblemException(
        410,
        'stage-closed',
        'This stage has ended: its recording is no longer given out.',
      );
    }
    await sendAudio(
      this.store,
      { answerId, mediaType: answer.audioMediaType },
      request,
      response,
    );
  }
}
