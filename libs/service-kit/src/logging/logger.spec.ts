import { AppError } from '../errors/app-error';
import { describeError } from './logger';

describe('describeError', () => {
  it('keeps the message of our own errors and drops any other, which may quote somebody', () => {
    const error = new AppError('audio-gone', 'The recording is gone.', {
      cause: new SyntaxError('Unexpected token in "I was nervous"'),
    });
    const described = describeError(error);
    expect(described).toMatchObject({
      code: 'audio-gone',
      message: 'The recording is gone.',
      cause: { name: 'SyntaxError', message: undefined },
    });
    expect(JSON.stringify(described)).not.toContain('nervous');
  });
});
