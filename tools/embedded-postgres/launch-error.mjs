/**
 * A reason why something cannot start, as one sentence that says what to do.
 * `code` is for programs and tests, `message` is shown to the person as it stands.
 */
export class LaunchError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'LaunchError';
    this.code = code;
  }
}
