import type { IncomingMessage, ServerResponse } from 'node:http';

/** An error that the original answers with before it has sent anything. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export type Body = Record<string, unknown>;

/** @throws Refusal where there is none, or none that is JSON. */
export async function bodyOf(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  if (text === '') throw new Refusal(400, 'missing request body');
  try {
    return JSON.parse(text) as Body;
  } catch {
    const sign = text.trim()[0] ?? ' ';
    throw new Refusal(
      400,
      `invalid character '${sign}' looking for beginning of value`,
    );
  }
}

export const json = (response: ServerResponse, status: number, body: unknown) =>
  void response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(body));

/** Notes when the connection of an answer closed, and who closed it. */
export function followClosing(
  record: { closedAfterMs: number | null; abandoned: boolean },
  response: ServerResponse,
): void {
  const since = Date.now();
  response.on('close', () => {
    record.closedAfterMs = Date.now() - since;
    record.abandoned = !response.writableFinished;
  });
}
