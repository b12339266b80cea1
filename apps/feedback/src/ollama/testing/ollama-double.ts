import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { chatRefusal, promptTokens } from './chat-refusal';
import type { ChatRecord, ChatScript, DoubleModel } from './chat-script';
import { writeBySchema } from './write-by-schema';
import type { PromptLines, Schema } from './write-by-schema';

/** Keeps no process alive by itself; the listening server does. */
const pause = (ms: number) =>
  new Promise((resolve) => setTimeout(resolve, ms).unref());

const FULL =
  'server busy, please try again.  maximum pending requests exceeded';
const CREATED = '2026-01-01T00:00:00.123456789Z';
const PROSE = 'Sure. Here is what I think of it.';

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Lines of the prompt that begin with an id in brackets. */
function promptLines(body: Record<string, unknown>): PromptLines {
  const messages: unknown = body['messages'];
  const text = (Array.isArray(messages) ? messages : [])
    .map((message: { content?: unknown }) => String(message.content ?? ''))
    .join('\n');
  const lines = text.split('\n').flatMap((line) => {
    const found = /^\[(L\d+)\] (.*)$/.exec(line);
    return found ? [[found[1], found[2]]] : [];
  });
  return Object.fromEntries(lines);
}

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
  readonly loads: Record<string, unknown>[] = [];
  usual: ChatScript = {};
  models: DoubleModel[] = [{ name: 'gemma3:4b', capabilities: ['completion'] }];
  /** Delays every answer but chats, in ms. */
  delayMs = 0;
  /** More chats than this at a time are answered by 503, as with a full queue. */
  queueLimit = Infinity;
  /** Most chats that were open at one time. */
  mostAtOnce = 0;
  private open = 0;
  /** Texts written to their end. */
  private written = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
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
    const path = new URL(request.url ?? '/', 'http://double').pathname;
    const json = (status: number, body: unknown) =>
      response
        .writeHead(status, {
          'content-type': 'application/json; charset=utf-8',
        })
        .end(JSON.stringify(body));
    const posted = request.method === 'POST';
    if (path === '/api/chat' && posted) return this.chat(request, response);
    await pause(this.delayMs);
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end('Ollama is running');
    } else if (path === '/api/version') json(200, { version: '0.33.0-double' });
    else if (path === '/api/tags')
      json(200, { models: this.models.map((m) => this.tag(m)) });
    else if (path === '/api/ps') json(200, { models: [] });
    else if (path === '/api/show' && posted) {
      const body = JSON.parse(await readBody(request)) as { model?: string };
      const model = this.models.find((m) => m.name === body.model);
      if (!model) json(404, { error: `model '${body.model}' not found` });
      else
        json(200, {
          capabilities: model.capabilities,
          details: {},
          model_info: {},
          template: '',
        });
    } else if (path === '/double/scripts' && posted) {
      // Not Ollama's: lets another process give the scripts of the coming chats.
      this.scripts.push(
        ...(JSON.parse(await readBody(request)) as ChatScript[]),
      );
      json(200, { waiting: this.scripts.length });
    } else if (path === '/double/chats')
      json(200, { count: this.chats.length });
    else
      json(path.startsWith('/api/') ? 405 : 404, {
        error: 'method not allowed',
      });
  }

  private tag(model: DoubleModel): Record<string, unknown> {
    return {
      model: model.name,
      modified_at: '2026-01-01T00:00:00Z',
      size: 3_300_000_000,
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

  private async chat(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const text = await readBody(request);
    const fail = (status: number, error: string) =>
      void response
        .writeHead(status, {
          'content-type': 'application/json; charset=utf-8',
        })
        .end(JSON.stringify({ error }));
    if (text === '') return fail(400, 'missing request body');
    const body = JSON.parse(text) as Record<string, unknown>;
    const messages = Array.isArray(body['messages']) ? body['messages'] : [];
    const loading = messages.length === 0;
    if (loading) this.loads.push(body);
    else this.record(body, response);
    if (!loading && this.open > this.queueLimit) return fail(503, FULL);
    const script = loading ? {} : (this.scripts.shift() ?? this.usual);
    await pause(script.loadMs ?? (loading ? (this.usual.loadMs ?? 0) : 0));
    const refusal = chatRefusal(body, this.models);
    if (refusal) return fail(refusal.status, refusal.error);
    if (loading) return this.loaded(body, response);
    if (script.plainError !== undefined) {
      response.writeHead(script.status ?? 502, { 'content-type': 'text/html' });
      return void response.end(script.plainError);
    }
    if (script.status !== undefined)
      return fail(
        script.status,
        script.error ??
          (script.status === 503
            ? FULL
            : 'model runner has unexpectedly stopped'),
      );
    await this.stream(body, script, response);
  }

  private record(body: Record<string, unknown>, response: ServerResponse) {
    const record: ChatRecord = { body, closedAfterMs: null, abandoned: false };
    const since = Date.now();
    this.open++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.open);
    response.on('close', () => {
      this.open--;
      record.closedAfterMs = Date.now() - since;
      record.abandoned = !response.writableFinished;
    });
    this.chats.push(record);
  }

  private loaded(body: Record<string, unknown>, response: ServerResponse) {
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

  private async stream(
    body: Record<string, unknown>,
    script: ChatScript,
    response: ServerResponse,
  ): Promise<void> {
    const model = this.models.find((m) => m.name === body['model']);
    const head = { model: model?.name, created_at: CREATED };
    const send = async (value: unknown): Promise<void> => {
      const bytes = Buffer.from(
        typeof value === 'string' ? `${value}\n` : `${JSON.stringify(value)}\n`,
      );
      if (!response.headersSent)
        response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      const size = script.splitBytes ?? bytes.length;
      for (let at = 0; at < bytes.length; at += size) {
        response.write(bytes.subarray(at, at + size));
        if (size < bytes.length) await pause(0);
      }
      await pause(script.chunkMs ?? 0);
    };
    const message = (fields: Record<string, string>) => ({
      ...head,
      message: { role: 'assistant', content: '', ...fields },
      done: false,
    });
    // A model that can think does so unless it is told not to.
    const thinks =
      model?.capabilities?.includes('thinking') && body['think'] !== false;
    for (const thinking of script.thinking ?? (thinks ? ['Let me see.'] : []))
      await send(message({ thinking }));
    const text = model?.ignoresFormat
      ? PROSE
      : JSON.stringify(
          writeBySchema(
            (body['format'] ?? {}) as Schema,
            '',
            !model?.keepsOrder,
            this.written,
            promptLines(body),
          ),
        );
    const chunks = script.chunks ?? text.match(/[\s\S]{1,6}/g) ?? [];
    for (const [i, content] of chunks.entries()) {
      if (response.destroyed) return;
      if (i === 1 && script.badLine !== undefined) await send(script.badLine);
      else await send(message({ content }));
    }
    const end = script.end ?? 'done';
    if (end === 'hang') return;
    if (end === 'cut') return void response.destroy();
    if (end === 'error')
      await send({ error: 'model runner has unexpectedly stopped' });
    if (end === 'done') this.written++;
    if (end === 'done' || end === 'length')
      await send({
        ...message({}),
        done: true,
        done_reason: end === 'done' ? 'stop' : 'length',
        total_duration: 1_000_000,
        load_duration: 1_000,
        prompt_eval_count: promptTokens(body),
        eval_count: chunks.length,
      });
    response.end();
  }
}
