import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import type { ModelFaultCode } from './language-model';
import { OllamaModel } from './ollama-model';
import type { OllamaSettings } from './ollama-model';
import { OllamaDouble } from './testing/ollama-double';
import type { ChatScript } from './testing/chat-script';

const DEADLINES = { connectMs: 300, firstTokenMs: 400, idleMs: 250 };
/** Far below the 5 s after which the double would answer, with room for a busy machine. */
const NO_HANG_MS = 2_500;
const SECRET = 'my cat is called Bartholomew';
const REQUEST = {
  model: 'gemma3:4b',
  messages: [{ role: 'user' as const, content: SECRET }],
  schema: {
    type: 'object',
    properties: { b: { type: 'string' }, a: { enum: ['S1'] } },
  },
};

describe('OllamaModel', () => {
  let double: OllamaDouble;
  let url: string;
  const models: OllamaModel[] = [];
  const modelAt = (settings: Partial<OllamaSettings> = {}) => {
    const model = new OllamaModel({
      url,
      model: '',
      windowTokens: 8_192,
      answerTokens: 900,
      ...DEADLINES,
      ...settings,
    });
    models.push(model);
    return model;
  };
  const read = async (
    model: OllamaModel,
    signal = new AbortController().signal,
  ): Promise<string> => {
    let text = '';
    for await (const delta of model.generate(REQUEST, signal)) text += delta;
    return text;
  };
  const closed = async (chat: number) => {
    for (let i = 0; i < 100 && double.chats[chat]?.closedAfterMs == null; i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return double.chats[chat];
  };

  beforeEach(async () => {
    double = new OllamaDouble();
    url = await double.start();
  });
  afterEach(async () => {
    await Promise.all(models.splice(0).map((model) => model.close()));
    await double.stop();
  });

  describe('generate', () => {
    it('sends what keeps a small model honest', async () => {
      await read(modelAt());
      expect(double.chats[0]?.body).toEqual({
        model: 'gemma3:4b',
        messages: REQUEST.messages,
        format: REQUEST.schema,
        stream: true,
        think: false,
        keep_alive: '30m',
        truncate: false,
        shift: false,
        options: {
          temperature: 0.1,
          seed: 7,
          num_ctx: 8_192,
          num_predict: 900,
        },
      });
    });

    it('keeps to the sampling and the length that a request asks for', async () => {
      const model = modelAt();
      for (const answerTokens of [300, 5_000]) {
        const request = { ...REQUEST, sampling: { temperature: 0, seed: 3 } };
        const { signal } = new AbortController();
        const deltas = model.generate({ ...request, answerTokens }, signal);
        expect((await deltas.next()).value).not.toBe('');
        await deltas.return(undefined);
      }
      expect(double.chats.map((chat) => chat.body['options'])).toMatchObject([
        { temperature: 0, seed: 3, num_predict: 300 },
        { temperature: 0, seed: 3, num_predict: 5_000 },
      ]);
    });

    it.each([
      [undefined, 'this server'],
      ['models.example.com', 'a remote service'],
    ])('tells once where it was written, remote %s', async (remote, where) => {
      double.models = [
        {
          name: REQUEST.model,
          capabilities: ['completion'],
          ...(remote && { remote_host: remote }),
        },
      ];
      const model = modelAt({ model: REQUEST.model, allowCloud: true });
      await model.probe();
      const places: string[] = [];
      const fromPlace = (place: string) => places.push(place);
      const { signal } = new AbortController();
      for await (const delta of model.generate(
        { ...REQUEST, fromPlace },
        signal,
      ))
        expect(delta).not.toBe('');
      expect(places).toEqual([where]);
    });

    it('gets keys in alphabetical order', async () => {
      const text = await read(modelAt());
      expect(Object.keys(JSON.parse(text))).toEqual(['a', 'b']);
    });

    it.each<[string, ChatScript]>([
      [
        'a load shorter than the deadline',
        { loadMs: 200, chunks: ['héllo ', '\u{1F642}'] },
      ],
      [
        'characters split between packets',
        { splitBytes: 1, chunks: ['héllo ', '\u{1F642}'] },
      ],
      [
        'thinking first',
        { thinking: ['hm', 'well'], chunks: ['héllo ', '\u{1F642}'] },
      ],
    ])('copes with %s', async (_name, script) => {
      double.usual = script;
      expect(await read(modelAt({ firstTokenMs: 4_000, idleMs: 4_000 }))).toBe(
        'héllo \u{1F642}',
      );
    });

    const warn = jest.spyOn(console, 'warn');
    const log = jest.spyOn(console, 'log');
    it.each<[ModelFaultCode, string, ChatScript]>([
      ['first-token-timeout', 'a slow load', { loadMs: 5_000 }],
      ['idle-timeout', 'silence in the middle', { chunks: ['a'], end: 'hang' }],
      [
        'idle-timeout',
        'thinking that stops',
        { thinking: ['a'], chunks: [], end: 'hang' },
      ],
      ['cut-off', 'num_predict reached', { chunks: ['a'], end: 'length' }],
      [
        'broken-stream',
        'a stream without done',
        { chunks: ['a'], end: 'missing' },
      ],
      [
        'broken-stream',
        'a connection that breaks',
        { chunks: ['a'], end: 'cut' },
      ],
      [
        'broken-stream',
        'a line that is not JSON',
        { chunks: ['a', 'b'], badLine: `{"x": ${SECRET}` },
      ],
      [
        'broken-stream',
        'a line that is no object',
        { chunks: ['a', 'b'], badLine: '7' },
      ],
      [
        'broken-stream',
        'a chunk of another shape',
        { chunks: ['a', 'b'], badLine: '{"message":{"content":7}}' },
      ],
      [
        'server-error',
        'an error in the middle',
        { chunks: ['a'], end: 'error' },
      ],
      ['server-error', 'an error before', { status: 500 }],
      [
        'server-error',
        'an error page of a proxy',
        { plainError: `<h1>${SECRET}</h1>` },
      ],
      ['busy', 'a full queue', { status: 503 }],
      [
        'refused',
        'a bad request',
        { status: 400, error: 'the prompt is longer than the context length' },
      ],
      ['refused', 'a forbidden host', { status: 403, plainError: '' }],
    ])('%s: %s', async (code, _name, script) => {
      warn.mockClear();
      log.mockClear();
      double.usual = script;
      const since = Date.now();
      const error: unknown = await read(modelAt()).catch((e: unknown) => e);
      expect(error).toMatchObject({ name: 'ModelFault', code });
      expect(Date.now() - since).toBeLessThan(NO_HANG_MS);
      expect(String(error)).not.toContain(SECRET);
      expect(warn).not.toHaveBeenCalled();
      expect(log).not.toHaveBeenCalled();
      expect((await closed(0))?.closedAfterMs).toBeLessThan(NO_HANG_MS);
    });

    it('no-model: one that was removed', async () => {
      double.models = [];
      await expect(read(modelAt())).rejects.toMatchObject({ code: 'no-model' });
    });

    it('no-server: nothing listens', async () => {
      await double.stop();
      await expect(read(modelAt())).rejects.toMatchObject({
        code: 'no-server',
      });
      await double.start();
    });

    it.each<[string, ChatScript, number]>([
      ['before the headers', { loadMs: 5_000 }, 100],
      ['in the middle', { chunks: ['a'], end: 'hang' }, 100],
    ])('closes its connection when aborted %s', async (_name, script, at) => {
      double.usual = script;
      const since = Date.now();
      await expect(
        read(modelAt(), AbortSignal.timeout(at)),
      ).rejects.toMatchObject({ code: 'aborted' });
      expect(Date.now() - since).toBeLessThan(NO_HANG_MS);
      const chat = await closed(0);
      expect(chat?.abandoned).toBe(true);
      expect(chat?.closedAfterMs).toBeLessThan(NO_HANG_MS);
    });

    it('closes its connection when the loop is left', async () => {
      double.usual = { chunks: ['a'], end: 'hang' };
      const model = modelAt({ idleMs: 5_000 });
      const deltas = model.generate(REQUEST, new AbortController().signal);
      for await (const delta of deltas) if (delta) break;
      expect((await closed(0))?.abandoned).toBe(true);
    });
  });

  describe('probe', () => {
    it('finds the model', async () => {
      expect(await modelAt().probe()).toEqual({
        state: 'available',
        model: 'gemma3:4b',
        digest: 'd0'.repeat(32),
      });
    });

    it('takes a cloud model by name where that is allowed', async () => {
      double.models = [{ name: 'gpt-oss:120b-cloud' }];
      const named = { model: 'gpt-oss:120b-cloud', allowCloud: true };
      expect(await modelAt(named).probe()).toMatchObject({
        state: 'available',
      });
      expect(await modelAt({ allowCloud: true }).probe()).toMatchObject({
        state: 'no-model',
      });
    });

    it('says that it is off', async () => {
      expect(await modelAt({ url: null }).probe()).toMatchObject({
        state: 'off',
        fallbackReason: null,
      });
    });

    it.each<[string, Partial<OllamaSettings>, OllamaDouble['models'], RegExp]>([
      ['none installed', {}, [], /ollama pull/],
      [
        'a cloud model alone',
        {},
        [{ name: 'gpt-oss:120b-cloud' }],
        /no local model/,
      ],
      [
        'a cloud model by name',
        { model: 'gpt-oss:120b-cloud' },
        [{ name: 'gpt-oss:120b-cloud' }],
        /OLLAMA_ALLOW_CLOUD/,
      ],
      [
        'another than asked for',
        { model: 'x:1' },
        [{ name: 'gemma3:4b' }],
        /ollama pull x:1/,
      ],
    ])('no-model: %s', async (_name, settings, installed, why) => {
      double.models = installed;
      expect(await modelAt(settings).probe()).toMatchObject({
        state: 'no-model',
        why: expect.stringMatching(why),
      });
    });

    it('no-server: nothing listens, and no password in the reason', async () => {
      await double.stop();
      const status = await modelAt({
        url: url.replace('http://', 'http://me:hidden@'),
      }).probe();
      expect(status.state).toBe('no-server');
      expect(JSON.stringify(status)).not.toContain('hidden');
      await double.start();
    });

    it('no-server: it answers too late', async () => {
      double.delayMs = 5_000;
      const since = Date.now();
      expect((await modelAt().probe()).state).toBe('no-server');
      expect(Date.now() - since).toBeLessThan(NO_HANG_MS);
    });

    it('no-server: something else listens there', async () => {
      const server: Server = createServer((socket) => {
        socket.on('error', () => undefined).resume();
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi');
      });
      await new Promise<void>((resolve) =>
        server.listen(0, '127.0.0.1', resolve),
      );
      const { port } = server.address() as AddressInfo;
      const status = await modelAt({ url: `http://127.0.0.1:${port}` }).probe();
      expect(status.state).toBe('no-server');
      await new Promise((resolve) => server.close(resolve));
    });
  });
});
