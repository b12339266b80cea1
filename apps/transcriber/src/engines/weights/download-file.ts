import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorCode, errorText } from '../../processes/error-code';
import { downloadProblem } from './download-problem';

/** Bytes must keep coming: a connection that is silent for this long is given up, in ms. */
const STALL_MS = 60_000;
/** A server that has not answered after this long cannot be reached, in ms. */
const ANSWER_MS = 20_000;

export interface DownloadOptions {
  url: string;
  /** Finished file; while it is on its way it is called `<path>.<version>.part`. */
  path: string;
  /** What version of the file this is: parts of different ones are never joined. */
  version: string;
  signal: AbortSignal;
  /** New bytes of this file since the last call. */
  onBytes: (count: number) => void;
  stallMs?: number;
}

/** A download that failed, in words that say what to do. Another try may resume it. */
export class DownloadFault extends Error {
  override readonly name = 'DownloadFault';
}

/** Length of a file on the server; null where it does not say. */
export async function remoteSize(
  url: string,
  signal: AbortSignal,
): Promise<number | null> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
  const response = await ask(url, { method: 'HEAD' }, deadline);
  const length = Number(response.headers.get('content-length'));
  return length > 0 ? length : null;
}

/**
 * Downloads one file, going on where an earlier try broke off. Rejects with DownloadFault; what has arrived
 * stays in the `.part` file. Rejects with the signal's reason when cancelled.
 */
export async function downloadFile(options: DownloadOptions): Promise<void> {
  const { url, path, version, signal, onBytes, stallMs = STALL_MS } = options;
  const part = `${path}.${version.replace(/[^\w.-]+/g, '-')}.part`;
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw new DownloadFault(downloadProblem(error, path), { cause: error });
  });
  const have = await sizeOf(part);
  const stalled = new AbortController();
  const watch = setTimeout(() => stalled.abort(new Error('stalled')), stallMs);
  const both = AbortSignal.any([signal, stalled.signal]);
  try {
    const headers: Record<string, string> = { 'accept-encoding': 'identity' };
    if (have > 0) headers['range'] = `bytes=${have}-`;
    const response = await ask(url, { headers }, both, [416]);
    if (response.status === 416) {
      // Nothing is left to send: the part is complete, or it is of another file and starts anew.
      await response.body?.cancel();
      if (response.headers.get('content-range') === `bytes */${have}`)
        return await rename(part, path);
      await rm(part, { force: true });
      throw new DownloadFault(
        `${new URL(url).host} has changed the file; it is downloaded anew`,
      );
    }
    const resumed = response.status === 206;
    onBytes(resumed ? have : 0);
    const expected = expectedSize(response, resumed ? have : 0);
    await pipeline(
      Readable.fromWeb(response.body ?? new ReadableStream()),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          watch.refresh();
          onBytes(chunk.length);
          yield chunk;
        }
      },
      createWriteStream(part, { flags: resumed ? 'a' : 'w' }),
      { signal: both },
    );
    const got = await sizeOf(part);
    if (expected !== null && got !== expected)
      throw new DownloadFault(
        `${url} broke off after ${got} of ${expected} bytes`,
      );
    await rename(part, path);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DownloadFault) throw error;
    const cause = stalled.signal.aborted ? stalled.signal.reason : error;
    throw new DownloadFault(downloadProblem(cause, path), { cause });
  } finally {
    clearTimeout(watch);
  }
}

async function ask(
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  allowed: number[] = [],
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal });
  } catch (error) {
    throw new DownloadFault(
      `${new URL(url).host} could not be reached (${errorCode(error) ?? errorText(error)})`,
      { cause: error },
    );
  }
  if (response.ok || allowed.includes(response.status)) return response;
  await response.body?.cancel();
  throw new DownloadFault(
    response.status === 404 || response.status === 401
      ? `${new URL(url).host} has no ${new URL(url).pathname}: check WHISPER_MODEL`
      : `${new URL(url).host} answered ${response.status}`,
  );
}

function expectedSize(response: Response, before: number): number | null {
  const length = response.headers.get('content-length');
  return length === null ? null : before + Number(length);
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
