/**
 * A fault with a stable code and a sentence for people. `retryable: false` makes it final:
 * the queue does not try again.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly retryable: boolean;

  constructor(
    readonly code: string,
    message: string,
    options: { retryable?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable ?? true;
  }
}
