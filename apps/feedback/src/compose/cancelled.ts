import { AppError } from '@interview/service-kit';

/** Nobody waits for this feedback any more. */
export const cancelled = () =>
  new AppError('cancelled', 'The feedback was cancelled.');
