import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands in for an Ollama server in tests: a real HTTP server with the answers, the order of events and
 * the faults of the original as far as this service meets them. Headers are sent with the first chunk
 * only, as there. Imports nothing but node:*.
 */
export interface ChatScript {
  /** Time for loading the model and reading the prompt: nothing is sent before it, in ms. */
  loadMs?: number;
  /** Between two chunks, in ms. */
  chunkMs?: number;
  /** Status and error instead of an answer. */
  status?: number;
  error?: string;
  /** Body of an error that is not JSON. */
  plainError?: string;
  thinking?: string[];
  /** The text in chunks; without it a draft is written by the schema of the request. */
  chunks?: string[];
  /** Sent as it is instead of the second chunk. */
  badLine?: string;
  /** Size in bytes of what is written at a time: splits characters of several bytes. */
  splitBytes?: number;
  /**
   * done: the usual end. length: num_predict reached. missing: no last chunk. error: an error line.
   * hang: silence. cut: the connection breaks.
   */
  end?: 'done' | 'length' | 'missing' | 'error' | 'hang' | 'cut';
}

export interface ChatRecord {
  body: Record<string, unknown>;
  /** Ms from the request until its connection closed; null while it is open. */
  closedAfterMs: number | null;
  /** Whether the client closed it before the answer was complete. */
  abandoned: boolean;
}

interface Model {
  name: string;
  capabilities?: string[];
  remote_host?: string;
}

/** Keeps no process alive by itself; the listening server does. */
const pause = (ms: number) =>
  new Promise((resolve) => setTimeout(resolve, ms).unref());

/** What the double writes for a property of that name. */
const TEXTS: Record<string, string> = {
  acknowledgement: 'You said what happened and what you did about it.',
  observation: 'This sentence is concrete, so a listener can picture it.',
  move: 'Add one sentence on what was different afterwards.',
  why: 'The outcome is what a listener remembers.',
  question: 'What would you do the same way again?',
};

interface Schema {
  type?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
}

/** A value by the schema, keys in alphabetical order as the constrained grammar forces them. */
export function writeBySchema(schema: Schema, name = ''): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array')
    return schema.items ? [writeBySchema(schema.items, name)] : [];
  if (schema.type === 'object' || schema.properties) {
    const entries = Object.entries(schema.properties ?? {});
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      entries.map(([key, value]) => [key, writeBySchema(value, key)]),
    );
  }
  return schema.type === 'string' ? (TEXTS[name] ?? 'Some text.') : 0;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export class OllamaDouble {
  /** Scripts for the coming chats, in order; when there are none, `usual`. */
  readonly scripts: ChatScript[] = [];
  readonly chats: ChatRecord[] = [];
  usual: ChatScript = {};
  models: Model[] = [{ name: 'gemma3:4b', capabilities: ['completion'] }];
  /** Delays every answer but chats, in ms. */
  delayMs = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
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
    if (path === '/api/chat' && request.method === 'POST')
      return this.chat(request, response);
    await pause(this.delayMs);
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end('Ollama is running');
    } else if (path === '/api/version') json(200, { version: '0.33.0-double' });
    else if (path === '/api/tags')
      json(200, { models: this.models.map((m) => this.tag(m)) });
    else if (path === '/api/show' && request.method === 'POST') {
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
    } else if (path === '/double/scripts' && request.method === 'POST') {
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

  private tag(model: Model): Record<string, unknown> {
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
    const body = JSON.parse(await readBody(request)) as Record<string, unknown>;
    const record: ChatRecord = { body, closedAfterMs: null, abandoned: false };
    const since = Date.now();
    response.on('close', () => {
      record.closedAfterMs = Date.now() - since;
      record.abandoned = !response.writableFinished;
    });
    this.chats.push(record);
    const script = this.scripts.shift() ?? this.usual;
    await pause(script.loadMs ?? 0);
    const fail = (status: number, error: string) =>
      response
        .writeHead(status, {
          'content-type': 'application/json; charset=utf-8',
        })
        .end(JSON.stringify({ error }));
    if (!this.models.some((m) => m.name === body['model']))
      return void fail(404, `model '${String(body['model'])}' not found`);
    if (script.plainError !== undefined) {
      response.writeHead(script.status ?? 502, { 'content-type': 'text/html' });
      return void response.end(script.plainError);
    }
    if (script.status !== undefined)
      return void fail(
        script.status,
        script.error ??
          (script.status === 503
            ? 'server busy, please try again.  maximum pending requests exceeded'
            : 'model runner has unexpectedly stopped'),
      );
    await this.stream(String(body['model']), body, script, response);
  }

  private async stream(
    model: string,
    body: Record<string, unknown>,
    script: ChatScript,
    response: ServerResponse,
  ): Promise<void> {
    const head = { model, created_at: '2026-01-01T00:00:00.123456789Z' };
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
    for (const thinking of script.thinking ?? [])
      await send(message({ thinking }));
    const written = JSON.stringify(
      writeBySchema((body['format'] ?? {}) as Schema),
    );
    const chunks = script.chunks ?? written.match(/[\s\S]{1,6}/g) ?? [];
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
    if (end === 'done' || end === 'length')
      await send({
        ...message({}),
        done: true,
        done_reason: end === 'done' ? 'stop' : 'length',
        total_duration: 1_000_000,
        load_duration: 1_000,
        prompt_eval_count: 10,
        eval_count: chunks.length,
      });
    response.end();
  }
}
