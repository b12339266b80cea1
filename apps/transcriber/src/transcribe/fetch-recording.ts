import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@interview/service-kit';

/** A recording arrives within this time, or the fetch is tried again, in ms. */
const DEADLINE_MS = 5 * 60_000;

/**
 * Fetches a recording into a file. too-large: it is longer than `maxBytes`; nothing more is read.
 * @throws AppError, final where the recording is gone or refused, retryable otherwise; the signal's reason
 */
export async function fetchRecording(
  url: string,
  path: string,
  options: { maxBytes: number; signal: AbortSignal; deadlineMs?: number },
): Promise<'fetched' | 'too-large'> {
  const { maxBytes, signal, deadlineMs = DEADLINE_MS } = options;
  const both = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  try {
    const response = await fetch(url, { signal: both });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response.status);
    }
    let bytes = 0;
    await pipeline(
      response.body ? Readable.fromWeb(response.body) : Readable.from([]),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > maxBytes) return;
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
      { signal: both },
    );
    return bytes > maxBytes ? 'too-large' : 'fetched';
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AppError) throw error;
    throw new AppError(
      'audio-fetch-failed',
      'The recording could not be fetched.',
      { cause: error },
    );
  }
}

function refusal(status: number): AppError {
  if (status === 404 || status === 410)
    return new AppError('audio-gone', 'The recording is no longer there.', {
      retryable: false,
    });
  const passing = status >= 500 || status === 408 || status === 429;
  return new AppError(
    passing ? 'audio-fetch-failed' : 'audio-refused',
    `The recording could not be fetched (status ${status}).`,
    { retryable: passing },
  );
}
