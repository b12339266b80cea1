import { AppError } from '../errors/app-error';
import { decodeFailure, encodeFailure } from './failure';

describe('failures through the queue', () => {
  it('carries code and sentence of an AppError', () => {
    const line = encodeFailure(new AppError('audio-gone', 'It is gone.'));
    expect(decodeFailure(line)).toEqual({
      code: 'audio-gone',
      message: 'It is gone.',
    });
  });

  it('hides the message of any other error', () => {
    const line = encodeFailure(new Error('could not parse "my secret"'));
    expect(line).not.toContain('secret');
    expect(decodeFailure(line).code).toBe('internal');
  });

  it("reads the queue's own reasons as a lost worker", () => {
    expect(decodeFailure('job stalled more than allowable limit').code).toBe(
      'worker-lost',
    );
  });
});
