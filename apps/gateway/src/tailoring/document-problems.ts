import { LIMITS } from '@interview/contracts';
import { ProblemException } from '../http/problem';
import type { DocumentOutcome } from './documents/document-reader';
import { MOST_LINES } from './documents/document-lines';

type Unread = Exclude<DocumentOutcome['status'], 'read'>;
/** Faults that show before or after a document is read. */
type Other = 'empty' | 'image' | 'old-office' | 'too-long' | 'too-many-lines';

const PASTE = 'or open it, copy its text and paste it here.';

/** Status, code and what to do. */
const PROBLEMS: Record<Unread | Other, readonly [number, string, string]> = {
  empty: [
    422,
    'document-empty',
    'There is no text in this document. Paste the text of the job description or résumé, or choose another file.',
  ],
  image: [
    415,
    'document-image',
    `This is a picture, and pictures are not read. Send a PDF or DOCX with text in it, ${PASTE}`,
  ],
  'old-office': [
    415,
    'document-old-office',
    `This is a Word file of the old kind, or one with a password. Save it as DOCX or PDF without a password, ${PASTE}`,
  ],
  'wrong-type': [
    415,
    'document-wrong-type',
    `This kind of file is not read. Send PDF, DOCX, plain text or Markdown, ${PASTE}`,
  ],
  broken: [
    422,
    'document-broken',
    `This file is damaged: its text could not be found. Save it anew, ${PASTE}`,
  ],
  encrypted: [
    422,
    'document-encrypted',
    `This file has a password. Save it without one, ${PASTE}`,
  ],
  'no-text': [
    422,
    'document-no-text',
    'This file holds pictures of pages, no text, as a scanner makes them. Type or paste the lines that matter.',
  ],
  'too-large': [
    413,
    'document-too-large-inside',
    `This file unpacks to far more than a document holds, so it was not opened. Save it anew without pictures, ${PASTE}`,
  ],
  'too-hard': [
    422,
    'document-too-hard',
    `Reading this file took too long or too much memory, so it was left. Save it anew in a simpler layout, ${PASTE}`,
  ],
  busy: [
    503,
    'document-busy',
    'Many documents are being read just now. Send yours again in a moment, or paste its text.',
  ],
  'too-long': [
    413,
    'document-too-long',
    `The text is longer than ${LIMITS.documentChars} characters. Send only the part that describes the job or your work.`,
  ],
  'too-many-lines': [
    413,
    'document-too-long',
    `The text has more than ${MOST_LINES} lines. Send only the part that describes the job or your work.`,
  ],
};

/** Why a document cannot be used, for the one who sent it. */
export function documentProblem(what: Unread | Other): ProblemException {
  return new ProblemException(...PROBLEMS[what]);
}
