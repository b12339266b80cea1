import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { refusesCaller } from './caller-check';
import { CREATED, playChat } from './chat-play';
import { chatRefusal, isModelName } from './chat-refusal';
import type { ChatRecord, ChatScript, DoubleModel } from './chat-script';
import { bodyOf, followClosing, json, Refusal } from './exchange';
import type { Body } from './exchange';
import { pause } from './line-writer';
import { HeldChats } from './held-chats';
import { LoadedModels } from './loaded-models';
import { LayerStore, playPull } from './pull-play';
import type { PullRecord, PullScript } from './pull-script';

const FULL =
  'server busy, please try again.  maximum pending requests exceeded';
const SIZE = 3_300_000_000;

const fullName = (name: string) =>
  name.includes(':') ? name : `${name}:latest`;

type Route = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/**
 * Stands in for an Ollama server in tests: a real HTTP server with the answers, the order of events and
 * the faults of the original as far as this service meets them. Headers are sent with the first chunk
 * only, as there. Imports nothing but node:* and its neighbours.
 */
export class OllamaDouble {
  /** Scripts for the coming chats with messages, in order; when there are none, `usual`. */
  readonly scripts: ChatScript[] = [];
  /** Chats with messages; requests that only load or unload a model are counted in `loads`. */
  readonly chats: ChatRecord[] = [];
  readonly loads: Body[] = [];
  usual: ChatScript = {};
  /** The same for pulls. */
  readonly pullScripts: PullScript[] = [];
  readonly pulls: PullRecord[] = [];
  usualPull: PullScript = {};
  models: DoubleModel[] = [{ name: 'gemma3:4b', capabilities: ['completion'] }];
  /** What the model library has, besides what is installed. */
  library = ['gemma3:4b', 'qwen2.5:7b', 'llama3.1:8b', 'llama3.2:3b'];
  /** Delays every answer but chats and pulls, in ms. */
  delayMs = 0;
  /** More chats than this at a time are answered by 503, as with a full queue. */
  queueLimit = Infinity;
  /** Most chats that were open at one time. */
  mostAtOnce = 0;
  private open = 0;
  /** Acknowledgements written to their end. */
  private written = 0;
  /** Chats whose scripts hold them. */
  readonly held = new HeldChats();
  private readonly layers = new LayerStore();
  private readonly loaded = new LoadedModels();
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  /** GET includes HEAD. */
  private readonly routes: Record<string, { GET?: Route; POST?: Route }> = {
    '/': {
      GET: (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
          .end('Ollama is running'),
    },
    '/api/version': {
      GET: (_, response) => json(response, 200, { version: '0.33.0-double' }),
    },
    '/api/tags': {
      GET: (_, response) =>
        json(response, 200, { models: this.models.map((m) => this.tag(m)) }),
    },
    '/api/ps': {
      GET: (_, response) => json(response, 200, { models: this.inMemory() }),
    },
    '/api/show': { POST: (request, response) => this.show(request, response) },
    '/api/chat': { POST: (request, response) => this.chat(request, response) },
    '/api/pull': { POST: (request, response) => this.pull(request, response) },
    // Not Ollama's: lets another process give scripts and look.
    '/double/scripts': {
      POST: (request, response) => this.take(this.scripts, request, response),
    },
    '/double/pull-scripts': {
      POST: (request, response) =>
        this.take(this.pullScripts, request, response),
    },
    '/double/chats': {
      GET: (_, response) =>
        json(response, 200, {
          count: this.chats.length,
          held: this.held.count,
        }),
    },
    '/double/release': {
      POST: (_, response) =>
        json(response, 200, { released: this.held.release() }),
    },
    '/double/pulls': {
      GET: (_, response) => json(response, 200, this.pulls),
    },
  };

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        if (error instanceof Refusal)
          json(response, error.status, { error: error.message });
        else response.destroy();
      });
    });
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** Connections that are open, seen from here. */
  get openSockets(): number {
    return this.sockets.size;
  }

  /** @returns the address, for example http://127.0.0.1:40123 */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    const { port: bound } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${bound}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const plain = (status: number, text: string, headers = {}) =>
      void response
        .writeHead(status, { 'content-type': 'text/plain', ...headers })
        .end(text);
    if (refusesCaller(request)) return void response.writeHead(403).end();
    const path = new URL(request.url ?? '/', 'http://double').pathname;
    const methods = this.routes[path];
    if (!methods) return plain(404, '404 page not found');
    const route =
      request.method === 'POST'
        ? methods.POST
        : ['GET', 'HEAD'].includes(request.method ?? '')
          ? methods.GET
          : undefined;
    if (!route)
      return plain(405, '405 method not allowed', {
        allow: methods.POST ? 'POST' : 'GET, HEAD',
      });
    if (!['/api/chat', '/api/pull'].includes(path)) await pause(this.delayMs);
    await route(request, response);
  }

  private async take<T>(
    list: T[],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    list.push(...((await bodyOf(request)) as unknown as T[]));
    json(response, 200, { waiting: list.length });
  }

  private find(name: unknown): DoubleModel | undefined {
    if (typeof name !== 'string') return undefined;
    return this.models.find((m) => fullName(m.name) === fullName(name));
  }

  private tag(model: DoubleModel): Body {
    return {
      model: model.name,
      modified_at: '2026-01-01T00:00:00Z',
      size: SIZE,
      digest: 'd0'.repeat(32),
      details: {
        parent_model: '',
        format: 'gguf',
        family: 'double',
        families: ['double'],
        parameter_size: '4B',
        quantization_level: 'Q4_K_M',
      },
      ...model,
    };
  }

  private inMemory(): Body[] {
    return this.loaded.list().map(({ name, expiresAt }) => {
      const model = this.find(name) ?? { name };
      const { digest, size, details } = this.tag(model);
      return {
        name,
        model: name,
        size,
        digest,
        details,
        expires_at: expiresAt.toISOString(),
        size_vram: 0,
        context_length: 4_096,
      };
    });
  }

  private async show(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { model: name } = await bodyOf(request);
    const model = this.find(name);
    if (!model) throw new Refusal(404, `model '${String(name)}' not found`);
    json(response, 200, {
      capabilities: model.capabilities,
      details: this.tag(model)['details'],
      model_info: {},
      template: '',
    });
  }

  private async chat(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await bodyOf(request);
    const messages = Array.isArray(body['messages']) ? body['messages'] : [];
    const loading = messages.length === 0;
    if (loading) this.loads.push(body);
    else this.recordChat(body, response);
    if (!loading && this.open > this.queueLimit) throw new Refusal(503, FULL);
    const script = loading ? {} : (this.scripts.shift() ?? this.usual);
    await pause(script.loadMs ?? (loading ? (this.usual.loadMs ?? 0) : 0));
    const refusal = chatRefusal(body, this.models);
    if (refusal) throw new Refusal(refusal.status, refusal.error);
    this.loaded.keep(String(body['model']), body['keep_alive']);
    if (loading) return this.sayLoaded(body, response);
    if (script.plainError !== undefined) {
      response.writeHead(script.status ?? 502, { 'content-type': 'text/html' });
      return void response.end(script.plainError);
    }
    if (script.status !== undefined)
      throw new Refusal(
        script.status,
        script.error ??
          (script.status === 503
            ? FULL
            : 'model runner has unexpectedly stopped'),
      );
    const model = this.find(body['model']);
    // Only drafts take turns with their openings; the trial of a model has none.
    const turn = this.written;
    if (await playChat(body, script, model, turn, response, this.held))
      this.written++;
  }

  private recordChat(body: Body, response: ServerResponse): void {
    const record: ChatRecord = { body, closedAfterMs: null, abandoned: false };
    this.open++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.open);
    response.on('close', () => this.open--);
    followClosing(record, response);
    this.chats.push(record);
  }

  private sayLoaded(body: Body, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(
      `${JSON.stringify({
        model: body['model'],
        created_at: CREATED,
        message: { role: 'assistant', content: '' },
        done: true,
        done_reason: body['keep_alive'] === 0 ? 'unload' : 'load',
      })}\n`,
    );
  }

  private async pull(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await bodyOf(request);
    // The npm client still writes `name`, as the API once had it.
    const model = String(body['model'] ?? body['name'] ?? '');
    if (!isModelName(model)) throw new Refusal(400, 'invalid model name');
    const script = this.pullScripts.shift() ?? this.usualPull;
    const record: PullRecord = {
      body,
      model,
      from: this.layers.of(model, 0),
      closedAfterMs: null,
      abandoned: false,
    };
    followClosing(record, response);
    this.pulls.push(record);
    if (script.plainError !== undefined) {
      response.writeHead(script.status ?? 502, { 'content-type': 'text/html' });
      return void response.end(script.plainError);
    }
    if (script.status !== undefined)
      throw new Refusal(script.status, script.error ?? 'internal');
    const known =
      this.library.includes(model) || this.find(model) !== undefined;
    const stream = body['stream'] !== false;
    const asked = { model, stream, known };
    await playPull(asked, script, this.layers, response, () => {
      const name = fullName(model);
      if (!this.find(name))
        this.models.push({ name, capabilities: ['completion'] });
    });
  }
}
