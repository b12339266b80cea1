import type { Transcript } from '@interview/contracts';
import { cleanString } from '@interview/service-kit';
import { ProblemException } from '../http/problem';

/**
 * A text as it may be stored: no NUL, no lone surrogates, one kind of line end, no white space around it.
 * PostgreSQL and its queue take neither of the first two.
 */
export function tidyText(text: string): string {
  return cleanString(text.replaceAll('\0', '')).replace(/\r\n?/g, '\n').trim();
}

/** The same in one line. */
export const tidyLine = (text: string): string =>
  tidyText(text).replace(/\s+/g, ' ');

/** A typed answer as a transcript: nothing in it was timed. */
export function typedTranscript(text: string, language: string): Transcript {
  return {
    source: 'typed',
    text,
    language,
    segments: [],
    durationSec: null,
    speechSec: null,
    engine: null,
  };
}

/** The text as it may be stored. @throws ProblemException 400 when nothing is left of it. */
export function mustHaveText(text: string): string {
  const tidy = tidyText(text);
  if (tidy) return tidy;
  throw new ProblemException(
    400,
    'empty-text',
    'Write your answer first: there is no text in it.',
  );
}
