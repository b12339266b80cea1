import type { IncomingMessage } from 'node:http';
import { hostname } from 'node:os';

const NEAR = /(^|\.)(localhost|local|internal)$/;
const NUMBER =
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0$|\[?::1?\]?$)/;
const OWN_PAGE =
  /^(https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0)(:\d+)?|(app|file|tauri|vscode-[\w-]+):\/\/.*)$/;

/**
 * Whether a server on loopback refuses a caller with 403 and no body: a Host that is not this machine or
 * its network, or a page of another origin.
 */
export function refusesCaller({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const known =
    host === '' ||
    NEAR.test(host) ||
    NUMBER.test(host) ||
    host === hostname().toLowerCase();
  return (
    !known || (headers.origin !== undefined && !OWN_PAGE.test(headers.origin))
  );
}
