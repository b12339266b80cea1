import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** For tests: a model hub on this machine. What it serves and how it misbehaves can be changed at any time. */
export class HubServer {
  /** Path without the leading slash → content. */
  readonly files = new Map<string, Buffer>();
  readonly requests: string[] = [];
  /** Bytes after which a download is cut off; each entry is used once. */
  cutAfter: number[] = [];
  status = 200;
  ranges = true;
  host = '';
  private readonly server = createServer((request, response) =>
    this.answer(request, response),
  );

  async start(): Promise<this> {
    await new Promise<void>((resolve) =>
      this.server.listen(0, '127.0.0.1', resolve),
    );
    const address = this.server.address();
    if (address && typeof address === 'object')
      this.host = `http://127.0.0.1:${address.port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').slice(1);
    const range = request.headers.range;
    this.requests.push([request.method, path, range].filter(Boolean).join(' '));
    const content = this.files.get(path);
    if (this.status !== 200 || !content) {
      response.writeHead(content ? this.status : 404).end();
      return;
    }
    const from = this.ranges
      ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
      : 0;
    if (from >= content.length) {
      response
        .writeHead(416, { 'content-range': `bytes */${content.length}` })
        .end();
      return;
    }
    const body = content.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': body.length });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const cut = this.cutAfter.shift();
    if (cut === undefined) response.end(body);
    else {
      response.write(body.subarray(0, cut));
      setTimeout(() => response.destroy(), 100);
    }
  }
}
