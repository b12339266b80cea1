import type { ServerResponse } from 'node:http';

/** Keeps no process alive by itself; the listening server does. */
export const pause = (ms: number) =>
  new Promise((resolve) => setTimeout(resolve, ms).unref());

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/**
 * Writes JSON lines as Ollama does: headers go out with the first one.
 * @param silent nothing goes out before the whole, as without a stream
 */
export function lineWriter(
  response: ServerResponse,
  options: { pauseMs: number; splitBytes?: number; silent: boolean },
) {
  return {
    /** A string is sent as it is. */
    send: async (value: unknown): Promise<void> => {
      if (!options.silent) {
        const line = typeof value === 'string' ? value : JSON.stringify(value);
        const bytes = Buffer.from(`${line}\n`);
        if (!response.headersSent)
          response.writeHead(200, { 'content-type': 'application/x-ndjson' });
        const size = options.splitBytes ?? bytes.length;
        for (let at = 0; at < bytes.length; at += size) {
          response.write(bytes.subarray(at, at + size));
          if (size < bytes.length) await pause(0);
        }
      }
      await pause(options.pauseMs);
    },
    whole: (value: unknown): void => {
      response.writeHead(200, JSON_TYPE).write(JSON.stringify(value));
    },
    fail: (status: number, error: string): void => {
      response.writeHead(status, JSON_TYPE).write(JSON.stringify({ error }));
    },
  };
}
