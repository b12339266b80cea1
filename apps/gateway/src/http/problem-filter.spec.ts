import { NotFoundException } from '@nestjs/common';
import { AppError } from '@interview/service-kit';
import { ProblemException } from './problem';
import { toProblem } from './problem-filter';

describe('toProblem', () => {
  it.each([
    ['our own', new ProblemException(409, 'busy', 'Wait.'), 409, 'busy'],
    ["Nest's", new NotFoundException(), 404, 'not-found'],
    ['an AppError', new AppError('queue-down', 'Wait.'), 503, 'queue-down'],
    [
      "body-parser's",
      Object.assign(new Error('x'), { status: 413 }),
      413,
      'too-large',
    ],
    ['any other', new Error('secret words'), 500, 'internal'],
    ['not even an error', 'text', 500, 'internal'],
  ])('%s', (_, exception, status, code) => {
    expect(toProblem(exception)).toMatchObject({ status, code });
  });

  it('says nothing of what an unknown error said', () => {
    expect(JSON.stringify(toProblem(new Error('secret words')))).not.toContain(
      'secret',
    );
  });
});
