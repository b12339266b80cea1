import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { AppError } from '@interview/service-kit';
import type { Logger } from '@interview/service-kit';
import type { Problem } from '@interview/contracts';
import { ProblemSchema } from '@interview/contracts';
import type { Response } from 'express';
import { problem } from './problem';

/** Turns whatever a request ends with into problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const body = toProblem(exception);
    if (body.status >= 500)
      this.logger.error({ err: exception }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response
      .status(body.status)
      .setHeader('content-type', 'application/problem+json')
      .send(JSON.stringify(body));
  }
}

/** The problem that an exception means for the one who asked. */
export function toProblem(exception: unknown): Problem {
  if (exception instanceof HttpException) {
    const own = ProblemSchema.safeParse(exception.getResponse());
    return own.success ? own.data : ofHttp(exception.getStatus());
  }
  if (exception instanceof AppError) {
    return problem(503, exception.code, exception.message);
  }
  // body-parser and express mark their errors with a status.
  const status = (exception as { status?: unknown } | null)?.status;
  return ofHttp(typeof status === 'number' && status < 500 ? status : 500);
}

function ofHttp(status: number): Problem {
  switch (status) {
    case 400:
      return problem(
        400,
        'malformed',
        'The request could not be read. Send valid JSON or multipart form data.',
      );
    case 404:
      return problem(
        404,
        'not-found',
        'There is nothing at this address. Check the id and the path; /api/docs lists them all.',
      );
    case 413:
      return problem(
        413,
        'too-large',
        'The request is too large. Shorten the text, or send a recording as a file.',
      );
    case 415:
      return problem(
        415,
        'unsupported-media-type',
        'Send application/json, or multipart/form-data with a recording.',
      );
    default:
      return status < 500
        ? problem(
            status,
            'bad-request',
            'The request cannot be served as it is; /api/docs says how to ask.',
          )
        : problem(
            500,
            'internal',
            'Something went wrong on our side. What you sent before is safe; try again in a moment.',
          );
  }
}
