import { request as httpRequest } from 'node:http';
import { OllamaDouble } from './ollama-double';

const CHAT = { model: 'gemma3:4b', messages: [{ role: 'user', content: 'x' }] };

describe('the double answers as Ollama does', () => {
  let double: OllamaDouble;
  let url: string;
  beforeEach(async () => {
    double = new OllamaDouble();
    url = await double.start();
  });
  afterEach(() => double.stop());

  const post = (path: string, body: unknown) =>
    fetch(url + path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const lines = async (response: Response) =>
    (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it.each([
    ['GET', '/', 200],
    ['HEAD', '/', 200],
    ['HEAD', '/api/version', 200],
    ['HEAD', '/api/tags', 200],
    ['DELETE', '/api/tags', 405],
    ['POST', '/api/version', 405],
    ['GET', '/api/chat', 405],
    ['GET', '/api/pull', 405],
    ['GET', '/api/nothing', 404],
  ])('%s %s: %i', async (method, path, status) => {
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(status);
    expect((await response.text()) === '').toBe(method === 'HEAD');
  });

  it.each<[string, string, unknown, number, string]>([
    ['no body', '/api/chat', '', 400, 'missing request body'],
    ['no JSON', '/api/chat', 'x', 400, "invalid character 'x'"],
    ['no model', '/api/chat', { messages: [] }, 400, 'model is required'],
    ['a bad name', '/api/chat', { model: 'a b' }, 400, 'invalid model name'],
    ['an unknown model', '/api/chat', { ...CHAT, model: 'x' }, 404, "model 'x' not found"],
    ['too many logprobs', '/api/chat', { ...CHAT, top_logprobs: 21 }, 400, 'top_logprobs must be'],
    ['a bad format', '/api/chat', { ...CHAT, format: 'xml' }, 500, 'invalid format: "xml"'],
    ['a bad option', '/api/chat', { ...CHAT, options: { seed: 'a' } }, 500, 'option "seed" must be of type integer'],
    ['thinking', '/api/chat', { ...CHAT, think: true }, 400, '"gemma3:4b" does not support thinking'],
    ['show of an unknown model', '/api/show', { model: 'x' }, 404, "model 'x' not found"],
    ['a bad name to pull', '/api/pull', { model: '' }, 400, 'invalid model name'],
  ])('refuses %s', async (_name, path, body, status, error) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/application\/json/);
    expect(((await response.json()) as { error: string }).error).toContain(error);
  }); // prettier-ignore

  it.each([
    [{ host: 'evil.example' }, 403],
    [{ host: 'ollama.internal' }, 200],
    [{ host: '192.168.1.7:11434' }, 200],
    [{ host: 'localhost', origin: 'http://evil.example' }, 403],
    [{ host: 'localhost', origin: 'http://localhost:3000' }, 200],
  ])('a caller with %j: %i', async (headers, status) => {
    const answer = await new Promise<{ status?: number; body: string }>(
      (resolve, reject) => {
        httpRequest(`${url}/api/version`, { headers }, (response) => {
          let body = '';
          response.on('data', (part) => (body += part));
          response.on('end', () =>
            resolve({ status: response.statusCode, body }),
          );
        })
          .on('error', reject)
          .end();
      },
    );
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toBe('');
  });

  it('a chat without a stream is one object', async () => {
    double.usual = { chunks: ['a', 'b'] };
    const response = await post('/api/chat', { ...CHAT, stream: false });
    expect(await response.json()).toMatchObject({
      message: { content: 'ab' },
      done: true,
      done_reason: 'stop',
    });
    double.usual = { chunks: ['a'], end: 'error' };
    expect((await post('/api/chat', { ...CHAT, stream: false })).status).toBe(
      500,
    );
  });

  it('holds a chat before a text until it is released, and again before the next', async () => {
    double.usual = { chunks: ['a', 'bc', 'd'], holdBefore: ['', 'c', 'd'] };
    let told = '';
    const chat = post('/api/chat', CHAT).then(async ({ body }) => {
      for await (const part of body ?? []) told += Buffer.from(part).toString();
    });
    const seen: boolean[][] = [];
    for (let times = 0; times < 3; times += 1) {
      while (double.held.count === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
      // Longer than what is not held takes to arrive.
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.push(['"a"', '"bc"', '"d"'].map((text) => told.includes(text)));
      await post('/double/release', {});
    }
    await chat;
    expect(seen).toEqual([
      [false, false, false],
      [true, false, false],
      [true, true, false],
    ]);
    expect(told).toContain('"d"');
  });

  it('forgets a held chat whose client has left', async () => {
    double.usual = { chunks: ['a'], holdBefore: [''] };
    const leave = new AbortController();
    const chat = fetch(`${url}/api/chat`, {
      method: 'POST',
      body: JSON.stringify(CHAT),
      signal: leave.signal,
    });
    while (double.held.count === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    leave.abort();
    await expect(chat).rejects.toThrow();
    while (double.held.count > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('stops writing at num_predict', async () => {
    const format = { type: 'object', properties: { a: { type: 'string' } } };
    const last = (
      await lines(
        await post('/api/chat', {
          ...CHAT,
          format,
          options: { num_predict: 2 },
        }),
      )
    ).at(-1);
    expect(last).toMatchObject({ done_reason: 'length', eval_count: 2 });
  });

  it('names in /api/ps what is in memory', async () => {
    const inMemory = async () =>
      ((await (await fetch(`${url}/api/ps`)).json()) as { models: object[] })
        .models;
    expect(await inMemory()).toEqual([]);
    await post('/api/chat', { model: 'gemma3:4b', keep_alive: '30m' });
    const [model] = await inMemory();
    expect(model).toMatchObject({ name: 'gemma3:4b', context_length: 4_096 });
    await post('/api/chat', { model: 'gemma3:4b', keep_alive: 0 });
    expect(await inMemory()).toEqual([]);
  });

  describe('a pull', () => {
    const pull = (body: object = {}) =>
      post('/api/pull', { model: 'llama3.2:3b', ...body });
    const tags = async () =>
      (
        (await (await fetch(`${url}/api/tags`)).json()) as {
          models: { name: string }[];
        }
      ).models.map(({ name }) => name);

    it('tells of every layer, then the model is there', async () => {
      double.usualPull = { layers: [1_000, 10], steps: 4 };
      const response = await pull();
      expect(response.headers.get('content-type')).toBe('application/x-ndjson');
      const told = await lines(response);
      expect(told[0]).toEqual({ status: 'pulling manifest' });
      expect(
        told.flatMap((l) => (l['total'] === 1_000 ? [l['completed']] : [])),
      ).toEqual([0, 250, 500, 750, 1_000]);
      expect(told.slice(-3).map((l) => l['status'])).toEqual([
        'verifying sha256 digest',
        'writing manifest',
        'success',
      ]);
      expect(await tags()).toEqual(['gemma3:4b', 'llama3.2:3b']);
    });

    it('goes on from where it was cut, and from the end when it is all there', async () => {
      double.pullScripts.push({ layers: [1_000], end: 'cut', endAfter: 5 });
      double.usualPull = { layers: [1_000] };
      await expect(pull().then((r) => r.text())).rejects.toThrow();
      expect(await tags()).not.toContain('llama3.2:3b');
      await (await pull()).text();
      expect((await lines(await pull()))[1]).toMatchObject({
        completed: 1_000,
      });
      expect(double.pulls.map(({ from }) => from)).toEqual([0, 250, 1_000]);
    });

    it('ends with an error line where the library does not know the model', async () => {
      const unknown = await pull({ model: 'nobody:1b' });
      expect(unknown.status).toBe(200);
      expect(await lines(unknown)).toEqual([
        { status: 'pulling manifest' },
        { error: 'pull model manifest: file does not exist' },
      ]);
    });

    it('is one object without a stream, and an error has its status', async () => {
      const done = await pull({ stream: false });
      expect(await done.json()).toEqual({ status: 'success' });
      const unknown = await pull({ model: 'nobody:1b', stream: false });
      expect(unknown.status).toBe(500);
      expect(await unknown.json()).toEqual({
        error: 'pull model manifest: file does not exist',
      });
    });
  });
});
