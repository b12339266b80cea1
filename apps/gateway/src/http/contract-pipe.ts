import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemException } from './problem';

/** Checks every parameter that names a contract: `@Body({ schema: SomeSchema })`. */
export const contractPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => {
    const errors = issues.slice(0, 20).map((issue) => ({
      path: (issue.path ?? [])
        .map((part) => String(typeof part === 'object' ? part.key : part))
        .join('.'),
      message: issue.message,
    }));
    const first = errors[0];
    const where = first?.path ? `${first.path}: ` : '';
    return new ProblemException(
      400,
      'invalid',
      `Mend the request: ${where}${first?.message ?? 'it does not fit'}.`.replace(
        /\.\.$/,
        '.',
      ),
      errors,
    );
  },
});
