import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { Readable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { ProblemException } from '../http/problem';
import type { AudioStore } from './audio-store';
import { AudioSender } from './audio-sender';

/** More than the sockets of both ends hold, in bytes. */
const LARGE = 64 * 1024 * 1024;
const AUDIO = { answerId: 'a', mediaType: 'audio/webm' };

describe('AudioSender', () => {
  const reads: Readable[] = [];
  const store: Pick<AudioStore, 'size' | 'read'> = {
    size: async () => LARGE,
    read: () => {
      const chunk = Buffer.alloc(64 * 1024);
      const stream = new Readable({
        read() {
          this.push(chunk);
        },
      });
      reads.push(stream);
      return stream;
    },
  };
  let sender: AudioSender;
  let server: Server;
  let problem: unknown;
  beforeEach(async () => {
    sender = new AudioSender(store as AudioStore);
    const app = express();
    app.get('/', (request, response) => {
      sender.send(AUDIO, request, response).catch((error: unknown) => {
        problem = error;
        response.status(503).end();
      });
    });
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const listen = async (): Promise<IncomingMessage> => {
    const { port } = server.address() as AddressInfo;
    const [response] = await once(
      get({ host: '127.0.0.1', port, agent: false }),
      'response',
    );
    return response;
  };

  it('breaks off a listener who has paused, so that the server can end', async () => {
    const paused = await listen();
    const broken = once(paused, 'error');
    const ended = new Promise((resolve) => server.close(resolve));
    sender.onModuleDestroy();
    await ended;
    paused.resume();
    expect((await broken)[0]).toMatchObject({ code: 'ECONNRESET' });
    expect(reads.at(-1)?.destroyed).toBe(true);
  });

  it('begins nothing new while it stops', async () => {
    sender.onModuleDestroy();
    expect((await listen()).statusCode).toBe(503);
    expect(problem).toBeInstanceOf(ProblemException);
  });
});
