import type { NextFunction, Request, Response } from 'express';
import { problem } from './problem';

/** What of a request's headers says where it comes from and where it believes to go. */
interface Addressed {
  origin?: string;
  host?: string;
}

/**
 * Whether a request may be served: it names one of our own hosts (otherwise another site's name was made
 * to point here), and its Origin, if it has one, is the address that it was sent to.
 * @param allowedHosts Names without port; null allows any.
 */
export function isOwnRequest(
  { origin, host }: Addressed,
  allowedHosts: readonly string[] | null,
): boolean {
  const name = hostName(`http://${host ?? ''}`);
  if (allowedHosts && (!name || !allowedHosts.includes(name))) return false;
  if (!origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

function hostName(url: string): string | null {
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
}

/** Refuses requests that another site's page makes a visitor's browser send. */
export function ownRequestsOnly(allowedHosts: readonly string[] | null) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { origin, host } = request.headers;
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    // Browsers keep answers from other sites' pages by themselves: a read needs only the right host.
    if (isOwnRequest({ host, ...(!reads && { origin }) }, allowedHosts)) {
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
            'Open the page at its own address. If this is its address, the operator has to add it to ALLOWED_HOSTS.',
          ),
        ),
      );
  };
}
