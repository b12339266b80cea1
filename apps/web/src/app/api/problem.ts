import { HttpErrorResponse } from '@angular/common/http';
import { ProblemSchema, type Problem } from '@interview/contracts';
import * as z from 'zod';

/** The problem+json document of a failed request; null where the error carries none. */
function problemOf(error: unknown): Problem | null {
  if (!(error instanceof HttpErrorResponse)) return null;
  const parsed = ProblemSchema.safeParse(error.error);
  return parsed.success ? parsed.data : null;
}

/** True where sending the same request again may help: no connection, or the server is restarting. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof HttpErrorResponse &&
    [0, 502, 503, 504].includes(error.status)
  );
}

/** True where the thing asked for does not exist (any more). */
export function isGone(error: unknown): boolean {
  return (
    error instanceof HttpErrorResponse &&
    (error.status === 404 || error.status === 410)
  );
}

/** One sentence for the person: what happened and what to do. Never empty. */
export function problemText(error: unknown): string {
  const problem = problemOf(error);
  if (problem !== null) {
    const [first] = problem.errors ?? [];
    return first && !problem.detail.includes(first.message)
      ? `${problem.detail} ${first.message}`
      : problem.detail;
  }
  // httpResource wraps an error that is not an Error instance; its cause is the one that matters.
  if (error instanceof Error && error.cause !== undefined)
    return problemText(error.cause);
  if (error instanceof z.ZodError)
    return 'The server sent something this page cannot read. Reload the page; if it stays, the page and the server are of different versions.';
  if (isPassing(error))
    return 'No connection to the server. Check that it is running, then try again.';
  return 'The server could not do this. Try again; if it stays, look at Monitoring.';
}
