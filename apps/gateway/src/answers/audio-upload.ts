import { Inject, Injectable } from '@nestjs/common';
import type {
  CallHandler,
  ExecutionContext,
  NestInterceptor,
} from '@nestjs/common';
import { LIMITS } from '@interview/contracts';
import type { Request, Response } from 'express';
import multer from 'multer';
import { finalize } from 'rxjs';
import type { Observable } from 'rxjs';
import type { AudioStore, StagedAudio } from '../audio-store/audio-store';
import { uploadProblem } from '../http/upload-problem';
import type { UploadWords } from '../http/upload-problem';
import { AUDIO_STORE } from '../tokens';

/** A request whose recording, if it had one, has been streamed to the audio store. */
export interface AudioRequest extends Request {
  stagedAudio?: StagedAudio;
}

const WORDS: UploadWords = {
  what: 'recording',
  tooLarge: {
    code: 'audio-too-large',
    detail: `The recording is larger than ${LIMITS.audioBytes / 1024 / 1024} MB. Send a shorter answer, or WebM instead of WAV.`,
  },
  fields: 'Send the fields questionId and audio, with one recording.',
};

/**
 * Streams the `audio` part of a multipart request to the audio store. What no handler has taken over
 * by the end of the request is deleted again.
 */
@Injectable()
export class AudioUpload implements NestInterceptor {
  private readonly receive: (
    request: AudioRequest,
    response: Response,
  ) => Promise<void>;

  constructor(@Inject(AUDIO_STORE) private readonly store: AudioStore) {
    const upload = multer({
      storage: stagingStorage(store),
      limits: {
        fileSize: LIMITS.audioBytes,
        files: 1,
        fields: 8,
        fieldSize: 4096,
        parts: 10,
      },
    }).single('audio');
    this.receive = (request, response) =>
      new Promise((resolve, reject) => {
        upload(request, response, (error: unknown) =>
          error ? reject(uploadProblem(error, WORDS)) : resolve(),
        );
      });
  }

  async intercept(
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<AudioRequest>();
    await this.receive(request, http.getResponse<Response>());
    return next.handle().pipe(
      finalize(() => {
        // What cannot be deleted now is swept at a later start.
        if (request.stagedAudio) {
          this.store.discard(request.stagedAudio).catch(() => undefined);
        }
      }),
    );
  }
}

function stagingStorage(store: AudioStore): multer.StorageEngine {
  return {
    _handleFile: (request: AudioRequest, file, callback) => {
      store.stage(file.stream).then(
        (staged) => {
          request.stagedAudio = staged;
          callback(null, { size: staged.bytes, path: staged.path });
        },
        (error: unknown) => callback(error),
      );
    },
    _removeFile: (request: AudioRequest, _file, callback) => {
      const staged = request.stagedAudio;
      delete request.stagedAudio;
      if (!staged) callback(null);
      else store.discard(staged).then(() => callback(null), callback);
    },
  };
}
