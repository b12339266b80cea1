import multer from 'multer';
import { ProblemException } from './problem';

/** What an upload's own words are. */
export interface UploadWords {
  /** What is being sent, for example "recording". */
  what: string;
  /** For a file above the limit. */
  tooLarge: { code: string; detail: string };
  /** Which fields belong to it. */
  fields: string;
}

/** What a failed upload means for the one who sent it; other errors come back as they are. */
export function uploadProblem(error: unknown, words: UploadWords): unknown {
  if (!(error instanceof multer.MulterError)) {
    // busboy's own complaints about a body that is no multipart form.
    const malformed =
      error instanceof Error &&
      /multipart|boundary|unexpected end|malformed|aborted|closed/i.test(
        error.message,
      );
    return malformed
      ? new ProblemException(
          400,
          'malformed',
          `The form data broke off or could not be read. Send the ${words.what} again.`,
        )
      : error;
  }
  return error.code === 'LIMIT_FILE_SIZE'
    ? new ProblemException(413, words.tooLarge.code, words.tooLarge.detail)
    : new ProblemException(400, 'malformed', words.fields);
}
