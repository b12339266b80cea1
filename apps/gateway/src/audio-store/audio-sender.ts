import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { notFound } from '../http/uuid-param';
import { ProblemException } from '../http/problem';
import { AUDIO_STORE } from '../tokens';
import type { AudioStore } from './audio-store';
import { parseRange } from './byte-range';

/** Sends recordings, or the part of one that a Range header asks for. */
@Injectable()
export class AudioSender implements OnModuleDestroy {
  private readonly open = new Set<Response>();
  private stopping = false;

  constructor(@Inject(AUDIO_STORE) private readonly store: AudioStore) {}

  /**
   * A player that is paused takes nothing and keeps its connection, for hours if need be. The server waits for
   * every connection before it ends, so what is open is broken off: a player asks again for the rest, and a
   * worker's job is tried again.
   */
  onModuleDestroy(): void {
    this.stopping = true;
    for (const response of this.open) response.destroy();
  }

  /** @throws ProblemException 404, 416, or 503 while the server stops. */
  async send(
    audio: { answerId: string; mediaType: string },
    request: Request,
    response: Response,
  ): Promise<void> {
    const size = await this.store.size(audio.answerId);
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
    if (this.stopping) {
      throw new ProblemException(
        503,
        'stopping',
        'The server is being stopped. The recording is safe; ask again in a moment.',
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
    this.open.add(response);
    // A listener who stops playing breaks the stream; that is no fault.
    await pipeline(
      this.store.read(audio.answerId, range ?? undefined),
      response,
    ).catch(() => response.destroy());
    this.open.delete(response);
  }
}
