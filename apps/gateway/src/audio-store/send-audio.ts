import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { notFound } from '../http/uuid-param';
import { ProblemException } from '../http/problem';
import type { AudioStore } from './audio-store';
import { parseRange } from './byte-range';

/** Sends a recording, or the part of it that a Range header asks for. */
export async function sendAudio(
  store: AudioStore,
  audio: { answerId: string; mediaType: string },
  request: Request,
  response: Response,
): Promise<void> {
  const size = await store.size(audio.answerId);
  if (size === null) throw notFound('recording');
  const range = parseRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${size}`);
    throw new ProblemException(
      416,
      'range',
      `The recording has ${size} bytes: ask for a range inside it.`,
    );
  }
  response.status(range ? 206 : 200);
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-type', audio.mediaType);
  response.setHeader('cache-control', 'private, no-store');
  response.setHeader(
    'content-length',
    range ? range.end - range.start + 1 : size,
  );
  if (range)
    response.setHeader(
      'content-range',
      `bytes ${range.start}-${range.end}/${size}`,
    );
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A listener who stops playing breaks the stream; that is no fault.
  await pipeline(
    store.read(audio.answerId, range ?? undefined),
    response,
  ).catch(() => response.destroy());
}
