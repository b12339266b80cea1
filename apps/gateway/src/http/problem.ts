import { HttpException } from '@nestjs/common';
import type { Problem } from '@interview/contracts';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  416: 'Range not satisfiable',
  422: 'Cannot be processed',
  500: 'Our fault',
  503: 'Not available now',
};

/** RFC 9457 body. `detail` is a sentence that says what to do. */
export function problem(
  status: number,
  code: string,
  detail: string,
  errors?: Problem['errors'],
): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Problem',
    status,
    code,
    detail,
    ...(errors && { errors }),
  };
}

/** An answer other than success, thrown from anywhere below a controller. */
export class ProblemException extends HttpException {
  constructor(
    status: number,
    code: string,
    detail: string,
    errors?: Problem['errors'],
  ) {
    super(problem(status, code, detail, errors), status);
  }
}
