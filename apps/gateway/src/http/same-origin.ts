import type { NextFunction, Request, Response } from 'express';
import { problem } from './problem';

/** Whether a request's Origin header, if it has one, is the address that it was sent to. */
export function isSameOrigin(
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (!origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Refuses changes that another site's page asks a visitor's browser to make. */
export function sameOriginOnly(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (!changes || isSameOrigin(request.headers.origin, request.headers.host)) {
    next();
    return;
  }
  response
    .status(403)
    .type('application/problem+json')
    .send(
      JSON.stringify(
        problem(
          403,
          'other-origin',
          'Open the page at its own address: changes from other sites are refused.',
        ),
      ),
    );
}
