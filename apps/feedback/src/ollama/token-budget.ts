/** Characters per token in English, on the careful side. */
const CHARS_PER_TOKEN = 3.5;
/** Share of the window that a prompt may take; what is over is cut silently by the server. */
const PROMPT_SHARE = 0.8;

/** Tokens of a text, estimated; the server's own count is unreliable because of its prompt cache. */
export const estimatedTokens = (text: string) =>
  Math.ceil(text.length / CHARS_PER_TOKEN);

/**
 * Tokens that a prompt may take and still leave room for its answer.
 * @param window num_ctx, in tokens
 * @param answer num_predict, in tokens
 */
export const promptRoom = (window: number, answer: number) =>
  Math.floor(Math.min(window * PROMPT_SHARE, window - answer));
