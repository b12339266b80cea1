import { Injectable } from '@nestjs/common';
import type {
  CallHandler,
  ExecutionContext,
  NestInterceptor,
} from '@nestjs/common';
import { LIMITS } from '@interview/contracts';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import { uploadProblem } from '../http/upload-problem';
import type { UploadWords } from '../http/upload-problem';

const WORDS: UploadWords = {
  what: 'document',
  tooLarge: {
    code: 'document-too-large',
    detail: `The file is larger than ${LIMITS.documentBytes / 1024 / 1024} MB. Save it without pictures, or open it, copy its text and paste it here.`,
  },
  fields:
    'Send the fields document, role, level and count, and one file in the field file.',
};

/**
 * Takes the `file` part of a multipart request into memory, never to disk, and stops reading at the
 * limit.
 */
@Injectable()
export class DocumentUpload implements NestInterceptor {
  private readonly upload = multer({
    storage: multer.memoryStorage(),
    limits: {
      fileSize: LIMITS.documentBytes,
      files: 1,
      fields: 8,
      fieldSize: 4096,
      parts: 10,
    },
  }).single('file');

  async intercept(
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    await new Promise<void>((resolve, reject) => {
      this.upload(
        http.getRequest<Request>(),
        http.getResponse<Response>(),
        (error: unknown) =>
          error ? reject(uploadProblem(error, WORDS)) : resolve(),
      );
    });
    return next.handle();
  }
}
