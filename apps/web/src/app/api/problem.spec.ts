import { HttpErrorResponse } from '@angular/common/http';
import * as z from 'zod';
import { isGone, isPassing, problemText } from './problem';

const problem = (extra: object = {}) => ({
  type: 'about:blank',
  title: 'Not acceptable',
  status: 415,
  detail: 'Send a recording as WebM, Ogg or WAV.',
  code: 'unknown-audio',
  ...extra,
});
const failed = (status: number, error: unknown = null) =>
  new HttpErrorResponse({ status, error });

describe('problemText', () => {
  it.each<[string, unknown, RegExp]>([
    ['the detail', failed(415, problem()), /^Send a recording as WebM/],
    [
      'the detail and the first field error',
      failed(
        400,
        problem({ errors: [{ path: 'text', message: 'Too long.' }] }),
      ),
      /WAV\. Too long\.$/,
    ],
    ['no connection', failed(0), /No connection/],
    ['a restarting server', failed(503), /No connection/],
    ['a body that is no problem', failed(500, '<html>'), /Monitoring/],
    [
      'an answer of another version',
      z.object({ id: z.string() }).safeParse({}).error,
      /Reload the page/,
    ],
    [
      'a wrapped error',
      new Error('wrapped', { cause: failed(415, problem()) }),
      /^Send a recording/,
    ],
    ['anything else', 'odd', /Try again/],
  ])('says %s', (_name, error, text) => {
    expect(problemText(error)).toMatch(text);
  });

  it('does not say the same thing twice', () => {
    const error = failed(
      400,
      problem({
        detail: 'Write your answer first.',
        errors: [{ path: 'text', message: 'Write your answer first.' }],
      }),
    );
    expect(problemText(error)).toBe('Write your answer first.');
  });
});

it.each([
  [0, true, false],
  [503, true, false],
  [404, false, true],
  [410, false, true],
  [400, false, false],
])('status %i: passing %s, gone %s', (status, passing, gone) => {
  expect(isPassing(failed(status))).toBe(passing);
  expect(isGone(failed(status))).toBe(gone);
});
