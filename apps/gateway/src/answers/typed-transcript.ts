import type { Transcript } from '@interview/contracts';
import { cleanString } from '@interview/service-kit';

/**
 * A text as it may be stored: no NUL, no lone surrogates, one kind of line end, no white space around it.
 * PostgreSQL and its queue take neither of the first two.
 */
export function tidyText(text: string): string {
  return cleanString(text.replaceAll('\0', '')).replace(/\r\n?/g, '\n').trim();
}

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
