import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Req,
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
  CreateTailoringFromTextSchema,
  CreateTailoringSchema,
  SubmittedSchema,
  TailoringSchema,
} from '@interview/contracts';
import type { Submitted, Tailoring } from '@interview/contracts';
import type { Request } from 'express';
import type * as z from 'zod';
import { Owner } from '../accounts/owner';
import { contractPipe } from '../http/contract-pipe';
import { ProblemException } from '../http/problem';
import { IdParam } from '../http/uuid-param';
import { DocumentUpload } from './document-upload';
import { TailoringDesk } from './tailoring-desk';

/** The pipe turns faults into problems; what it lets through has the schema's type. */
async function checked<T extends z.ZodType>(
  body: unknown,
  schema: T,
): Promise<z.infer<T>> {
  return schema.parse(
    await contractPipe.transform(body, { type: 'body', schema }),
  );
}

@ApiTags('tailorings')
@Controller('api/tailorings')
export class TailoringsController {
  constructor(private readonly desk: TailoringDesk) {}

  @Post()
  @HttpCode(202)
  @UseInterceptors(DocumentUpload)
  @ApiOperation({
    summary:
      'Makes questions for a job description or résumé: a file (multipart: document, role, level, count, file; PDF, DOCX or text) or a text (JSON: the same with text)',
  })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['document', 'role', 'level'],
      properties: {
        document: { type: 'string', enum: ['job-description', 'resume'] },
        role: { type: 'string' },
        level: { type: 'string' },
        count: { type: 'integer' },
        text: { type: 'string' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiAcceptedResponse({ standardSchema: SubmittedSchema })
  async create(
    @Owner() ownerId: string,
    @Req() request: Request,
  ): Promise<Submitted> {
    if (request.is('application/json')) {
      const { text, ...wish } = await checked(
        request.body,
        CreateTailoringFromTextSchema,
      );
      return { id: await this.desk.create(ownerId, wish, text) };
    }
    if (!request.is('multipart/form-data')) {
      throw new ProblemException(
        415,
        'unsupported-media-type',
        'Send application/json with a text, or multipart/form-data with a file.',
      );
    }
    if (!request.file) {
      throw new ProblemException(
        400,
        'missing-field',
        'Send the fields document, role, level and count, and one file in the field file.',
      );
    }
    const wish = await checked({ ...request.body }, CreateTailoringSchema);
    const text = await this.desk.textOf(request.file.buffer);
    return { id: await this.desk.create(ownerId, wish, text) };
  }

  @Get(':id')
  @ApiOperation({
    summary: 'The questions made for a document, or their state',
  })
  @ApiOkResponse({ standardSchema: TailoringSchema })
  read(
    @Owner() ownerId: string,
    @IdParam('document') id: string,
  ): Promise<Tailoring> {
    return this.desk.read(ownerId, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes a document and its questions' })
  @ApiNoContentResponse()
  async delete(
    @Owner() ownerId: string,
    @IdParam('document') id: string,
  ): Promise<void> {
    await this.desk.delete(ownerId, id);
  }
}
