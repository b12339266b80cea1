import { ModelPullSchema } from '@interview/contracts';
import type { ModelPull } from '@interview/contracts';
import { ModelWatch } from '../ollama/model-watch';
import { OllamaModel } from '../ollama/ollama-model';
import { OllamaDouble } from '../ollama/testing/ollama-double';
import type { PullScript } from '../ollama/testing/pull-script';
import { ModelFetch } from './model-fetch';
import { OllamaServer } from './ollama-server';

const MODEL = 'llama3.2:3b';
const LAYERS = [1_000, 10];
const NEVER = new AbortController().signal;

describe('ModelFetch', () => {
  const doubles: OllamaDouble[] = [];
  const servers: OllamaServer[] = [];
  const urls: string[] = [];
  let told: (ModelPull | undefined)[] = [];
  let fetched = 0;

  const open = async (count = 1, waitsMs: readonly number[] = [5, 5, 5]) => {
    for (let i = 0; i < count; i++) {
      const double = new OllamaDouble();
      double.models = [];
      double.usualPull = { layers: LAYERS, steps: 4 };
      const url = await double.start();
      urls.push(url);
      doubles.push(double);
      servers.push(new OllamaServer({ url, connectMs: 2_000, idleMs: 300 }));
    }
    return new ModelFetch(servers, {
      onChange: (pull) => told.push(pull && ModelPullSchema.parse(pull)),
      fetched: async () => void fetched++,
      waitsMs,
    });
  };
  const script = (double: OllamaDouble | undefined, ...list: PullScript[]) =>
    double?.pullScripts.push(
      ...list.map((one) => ({ layers: LAYERS, steps: 4, ...one })),
    );
  /** What was told last; progress is passed on within a quarter of a second. */
  const last = async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return told.at(-1);
  };

  beforeEach(() => {
    told = [];
    urls.length = 0;
    fetched = 0;
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    for (const double of doubles.splice(0)) {
      for (let i = 0; i < 100 && double.openSockets > 0; i++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(double.openSockets).toBe(0);
      await double.stop();
    }
  });

  it('tells how far it is, at most four times a second, and that it is done', async () => {
    const fetch = await open();
    script(doubles[0], { steps: 40, stepMs: 20 });
    const since = Date.now();
    await fetch.fetch(MODEL, NEVER);
    const lasted = Date.now() - since;
    expect(await last()).toEqual({
      model: MODEL,
      state: 'done',
      step: 'success',
      completedBytes: 1_010,
      totalBytes: 1_010,
    });
    expect(told.length).toBeLessThanOrEqual(lasted / 250 + 3);
    const bytes = told.flatMap((pull) => pull?.completedBytes ?? []);
    expect(bytes.some((count) => count > 0 && count < 1_000)).toBe(true);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(told[0]).toMatchObject({ state: 'running', totalBytes: null });
    expect(fetched).toBe(1);
  });

  it('goes on from where it broke off, as often as there is headway', async () => {
    const fetch = await open(1, [5]);
    script(doubles[0], ...Array(3).fill({ end: 'cut', endAfter: 1 }));
    await fetch.fetch(MODEL, NEVER);
    expect(doubles[0]?.pulls.map((p) => p.from)).toEqual([0, 250, 500, 750]);
    expect(await last()).toMatchObject({ state: 'done' });
  });

  it('gives up when tries bring nothing more', async () => {
    const fetch = await open(1, [5, 5]);
    script(doubles[0], ...Array(3).fill({ end: 'cut', endAfter: 0 }));
    await expect(fetch.fetch(MODEL, NEVER)).rejects.toMatchObject({
      code: 'broken-stream',
    });
    expect(doubles[0]?.pulls).toHaveLength(3);
    expect(await last()).toMatchObject({
      state: 'failed',
      reason: { code: 'broken-stream' },
    });
    expect(fetched).toBe(0);
  });

  it.each([
    ['nobody:1b', {}, 'unknown-model'],
    [MODEL, { end: 'error', error: 'no space left on device' }, 'disk-full'],
  ] as const)('%s %j is final at once', async (model, end, code) => {
    const fetch = await open();
    script(doubles[0], end);
    await expect(fetch.fetch(model, NEVER)).rejects.toMatchObject({ code });
    expect(doubles[0]?.pulls).toHaveLength(1);
    expect(await last()).toMatchObject({ state: 'failed', reason: { code } });
  });

  it('says that no server answers', async () => {
    const none = new ModelFetch([], {
      onChange: (pull) => told.push(pull),
      fetched: async () => undefined,
    });
    await expect(none.fetch(MODEL, NEVER)).rejects.toMatchObject({
      code: 'no-server',
    });
    expect(await last()).toMatchObject({ reason: { code: 'no-server' } });
  });

  it('fetches to every server that answers', async () => {
    const fetch = await open(3);
    await doubles[1]?.stop();
    await fetch.fetch(MODEL, NEVER);
    expect(doubles.map((d) => d.models.map((m) => m.name))).toEqual([
      [MODEL],
      [],
      [MODEL],
    ]);
    expect(await last()).toMatchObject({ state: 'done', totalBytes: 2_020 });
  });

  it('reports the fault of one server, and uses what another has got', async () => {
    const fetch = await open(2);
    script(doubles[0], { end: 'error', error: 'no space left on device' });
    await expect(fetch.fetch(MODEL, NEVER)).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(fetched).toBe(1);
    expect(doubles[1]?.models).toHaveLength(1);
  });

  it.each([
    ['cancelled', { state: 'failed', reason: { code: 'cancelled' } }],
    ['stopping', undefined],
    ['lock-lost', undefined],
  ])('%s: closes the connection and tells %j', async (why, expected) => {
    const fetch = await open();
    script(doubles[0], { steps: 200, stepMs: 20 });
    const ending = new AbortController();
    setTimeout(() => ending.abort(why), 100);
    const since = Date.now();
    await expect(fetch.fetch(MODEL, ending.signal)).rejects.toThrow();
    expect(Date.now() - since).toBeLessThan(5_000);
    const pull = await last();
    if (expected) expect(pull).toMatchObject(expected);
    else expect(pull).toBe(undefined);
    expect(doubles[0]?.pulls[0]?.abandoned).toBe(true);
  });

  it('stops at once while it waits for another try', async () => {
    const fetch = await open(1, [60_000]);
    script(doubles[0], { end: 'cut', endAfter: 0 });
    const ending = new AbortController();
    setTimeout(() => ending.abort('cancelled'), 200);
    const since = Date.now();
    await expect(fetch.fetch(MODEL, ending.signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(Date.now() - since).toBeLessThan(5_000);
  });

  it('makes a new model known and warm before it says done', async () => {
    await open();
    const [double] = doubles;
    if (!double) throw new Error('a double was made');
    double.usual = { chunks: ['{"colour":"green","reason":"Grass is."}'] };
    const language = new OllamaModel({
      url: urls[0] ?? null,
      model: '',
      connectMs: 2_000,
      firstTokenMs: 1_000,
      idleMs: 300,
      windowTokens: 4_096,
      answerTokens: 100,
    });
    const watch = new ModelWatch(language, 60_000, () => undefined);
    await watch.start();
    expect(watch.latest.state).toBe('no-model');
    const fetch = new ModelFetch(servers, {
      onChange: () => undefined,
      fetched: () => watch.look(),
    });
    await fetch.fetch(MODEL, NEVER);
    expect(watch.latest).toMatchObject({ state: 'available', model: MODEL });
    for (let i = 0; i < 100 && double.chats.length === 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(double.loads).toHaveLength(1);
    watch.stop();
    await language.close();
  });
});
