import { Ollama } from 'ollama';
import { fetch as undiciFetch, Response } from 'undici';
import type { Dispatcher } from 'undici';
import { soundLines } from './sound-lines';

/** Requests that are answered line by line. */
const STREAMS = /\/api\/(?:chat|pull)$/;

type Fetch = typeof globalThis.fetch;

/** The error text of a response that is not 2xx, as JSON: the client prints anything else. */
async function asJsonError(response: Response): Promise<Response> {
  const text = await response.text();
  let error = `status ${response.status}`;
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'error' in body)
      error = String(body.error);
  } catch {
    // Not JSON, for example a proxy's page: the status says enough.
  }
  return new Response(JSON.stringify({ error }), {
    status: response.status,
    headers: { 'content-type': 'application/json' },
  });
}

/**
 * A client for one request. The library can abort neither a request whose headers have not come nor one
 * that does not stream, and leaves the socket open when its loop is left: the signal does all three.
 */
export function clientFor(
  host: string,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Ollama {
  const transport = async (
    url: string,
    init: { signal?: AbortSignal } = {},
  ): Promise<Response> => {
    const response = await undiciFetch(url, {
      ...init,
      dispatcher,
      signal: init.signal ? AbortSignal.any([init.signal, signal]) : signal,
    });
    if (!response.ok) return asJsonError(response);
    if (!STREAMS.test(url) || !response.body) return response;
    return new Response(response.body.pipeThrough(soundLines()), {
      status: response.status,
    });
  };
  // The library names the DOM's fetch; undici's differs from it in types only.
  return new Ollama({ host, fetch: transport as unknown as Fetch });
}
