import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchRecording } from './fetch-recording';

const dir = mkdtempSync(join(tmpdir(), 'interview-fetch-'));
let listener: RequestListener;
const server = createServer((request, response) => listener(request, response));
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address && typeof address === 'object')
    url = `http://127.0.0.1:${address.port}/audio`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true });
});

const path = join(dir, 'recording');
const fetched = (options: { signal?: AbortSignal; deadlineMs?: number } = {}) =>
  fetchRecording(url, path, {
    maxBytes: 1000,
    signal: new AbortController().signal,
    ...options,
  });

describe('fetchRecording', () => {
  it('writes what is served, whatever it is called, redirects followed', async () => {
    listener = (request, response) =>
      request.url === '/audio'
        ? response.writeHead(302, { location: '/store' }).end()
        : response.writeHead(200, { 'content-type': 'text/html' }).end('sound');
    await expect(fetched()).resolves.toBe('fetched');
    expect(readFileSync(path, 'utf8')).toBe('sound');
  });

  it('takes an empty recording', async () => {
    listener = (_, response) => response.end();
    await expect(fetched()).resolves.toBe('fetched');
    expect(readFileSync(path)).toHaveLength(0);
  });

  it('stops reading at the limit', async () => {
    listener = (_, response) => {
      response.write(Buffer.alloc(800));
      setTimeout(() => response.end(Buffer.alloc(800)), 20);
    };
    await expect(fetched()).resolves.toBe('too-large');
  });

  it.each([
    [404, 'audio-gone', false],
    [410, 'audio-gone', false],
    [403, 'audio-refused', false],
    [400, 'audio-refused', false],
    [408, 'audio-fetch-failed', true],
    [429, 'audio-fetch-failed', true],
    [500, 'audio-fetch-failed', true],
    [503, 'audio-fetch-failed', true],
  ])('status %i', async (status, code, retryable) => {
    listener = (_, response) => response.writeHead(status).end('no');
    await expect(fetched()).rejects.toMatchObject({ code, retryable });
  });

  it('may be tried again after a connection that broke off', async () => {
    listener = (_, response) => {
      response.writeHead(200, { 'content-length': 500 }).write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(fetched()).rejects.toMatchObject({ retryable: true });
    listener = (request) => request.socket.destroy();
    await expect(fetched()).rejects.toMatchObject({ retryable: true });
  });

  it('gives up on a server that hangs, and may be tried again', async () => {
    listener = () => undefined;
    await expect(fetched({ deadlineMs: 50 })).rejects.toMatchObject({
      code: 'audio-fetch-failed',
      retryable: true,
    });
  });

  it('ends with the reason of a cancel', async () => {
    listener = () => undefined;
    const controller = new AbortController();
    setTimeout(() => controller.abort('stopping'), 20);
    await expect(fetched({ signal: controller.signal })).rejects.toBe(
      'stopping',
    );
  });
});
