import { Controller, HttpStatus, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { FollowUpSchema } from '@interview/contracts';
import type { FollowUp } from '@interview/contracts';
import type { Response } from 'express';
import { Owner } from '../accounts/owner';
import { IdParam } from '../http/uuid-param';
import { FollowUps } from './follow-ups';

@ApiTags('interviews')
@Controller('api/answers/:id/follow-up')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUps) {}

  @Post()
  @ApiOperation({
    summary:
      "Adds the question of the answer's feedback to the interview, right after the one that was answered",
  })
  @ApiCreatedResponse({ standardSchema: FollowUpSchema })
  @ApiOkResponse({
    standardSchema: FollowUpSchema,
    description: 'It was there already.',
  })
  async add(
    @Owner() ownerId: string,
    @IdParam('answer') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FollowUp> {
    const { added, ...followUp } = await this.followUps.add(ownerId, id);
    response.status(added ? HttpStatus.CREATED : HttpStatus.OK);
    return followUp;
  }
}
