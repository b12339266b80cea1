import { ScriptedModel } from '../compose/testing/scripted-model';
import type { ModelStatus } from './language-model';
import { OllamaModel } from './ollama-model';
import { OllamaPool } from './ollama-pool';
import { OllamaDouble } from './testing/ollama-double';

/** Far below what it would last without the signal, with room for a busy machine. */
const NO_HANG_MS = 20_000;
jest.setTimeout(2 * NO_HANG_MS);

const REQUEST = {
  model: 'scripted:1b',
  messages: [{ role: 'user' as const, content: 'Hello' }],
  schema: { type: 'object' },
};
const NEVER = new AbortController().signal;
const ports = { now: () => 0, random: () => 0, backoffMs: [5, 5] };
const GONE: ModelStatus = {
  state: 'no-server',
  why: 'gone',
  fallbackReason: 'gone',
};

const read = async (
  pool: OllamaPool,
  signal = NEVER,
  model = REQUEST.model,
) => {
  let text = '';
  for await (const delta of pool.generate({ ...REQUEST, model }, signal))
    text += delta;
  return text;
};

describe('OllamaPool', () => {
  it('takes turns', async () => {
    const models = [
      new ScriptedModel([{ deltas: ['a'] }]),
      new ScriptedModel([{ deltas: ['b'] }]),
    ] as const;
    const pool = new OllamaPool(models, ports);
    await pool.probe();
    const texts: string[] = [];
    for (let i = 0; i < 4; i++) texts.push(await read(pool));
    expect(texts).toEqual(['a', 'b', 'a', 'b']);
  });

  it('gives a request to the server with least to do', async () => {
    const slow = new ScriptedModel([{ deltas: ['a'], hang: true }]);
    const free = new ScriptedModel([{ deltas: ['b'] }]);
    const pool = new OllamaPool([slow, free], ports);
    const first = pool.generate(REQUEST, NEVER);
    await first.next();
    expect([await read(pool), await read(pool)]).toEqual(['b', 'b']);
    expect(slow.requests).toHaveLength(1);
  });

  it.each(['no-server', 'no-model', 'busy', 'server-error'] as const)(
    'moves on after %s before the first text',
    async (fault) => {
      const pool = new OllamaPool(
        [
          new ScriptedModel([{ fault }]),
          new ScriptedModel([{ deltas: ['b'] }]),
        ],
        ports,
      );
      expect(await read(pool)).toBe('b');
    },
  );

  it('says which server wrote, also after another one has failed', async () => {
    const status = { state: 'available', model: REQUEST.model } as const;
    const pool = new OllamaPool(
      [
        new ScriptedModel([{ fault: 'busy' }], status, 'this server'),
        new ScriptedModel([{ deltas: ['b'] }], status, 'gpu.example.org'),
      ],
      ports,
    );
    const places: string[] = [];
    const fromPlace = (place: string) => places.push(place);
    for await (const delta of pool.generate({ ...REQUEST, fromPlace }, NEVER))
      expect(delta).toBe('b');
    expect(places).toEqual(['gpu.example.org']);
  });

  it('cannot take back what was written', async () => {
    const second = new ScriptedModel([{ deltas: ['b'] }]);
    const pool = new OllamaPool(
      [new ScriptedModel([{ deltas: ['{'], fault: 'server-error' }]), second],
      ports,
    );
    await expect(read(pool)).rejects.toMatchObject({ code: 'server-error' });
    expect(second.requests).toEqual([]);
  });

  it('waits for a full queue, then gives up', async () => {
    const busy = new ScriptedModel([{ fault: 'busy' }]);
    await expect(read(new OllamaPool([busy], ports))).rejects.toMatchObject({
      code: 'busy',
    });
    expect(busy.requests).toHaveLength(3);
    const later = new ScriptedModel([{ fault: 'busy' }, { deltas: ['a'] }]);
    expect(await read(new OllamaPool([later], ports))).toBe('a');
  });

  it('stops waiting when it is aborted', async () => {
    const pool = new OllamaPool([new ScriptedModel([{ fault: 'busy' }])], {
      ...ports,
      random: () => 1,
      backoffMs: [60_000],
    });
    const since = Date.now();
    await expect(read(pool, AbortSignal.timeout(30))).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(Date.now() - since).toBeLessThan(NO_HANG_MS);
  });

  it('leaves a server alone that fails again and again', async () => {
    const broken = new ScriptedModel([{ fault: 'server-error' }]);
    const pool = new OllamaPool([broken], ports);
    for (let i = 0; i < 3; i++)
      await expect(read(pool)).rejects.toMatchObject({ code: 'server-error' });
    await expect(read(pool)).rejects.toMatchObject({ code: 'resting' });
    expect(broken.requests).toHaveLength(3);
  });

  it('asks only servers that have the model', async () => {
    const other = new ScriptedModel([{ deltas: ['x'] }], {
      state: 'available',
      model: 'other:1b',
    });
    const gone = new ScriptedModel([{ deltas: ['y'] }], GONE);
    const right = new ScriptedModel([{ deltas: ['z'] }]);
    const pool = new OllamaPool([gone, right, other], ports);
    expect(await pool.probe()).toMatchObject({ model: 'scripted:1b' });
    expect([await read(pool), await read(pool)]).toEqual(['z', 'z']);
    expect(await new OllamaPool([gone], ports).probe()).toEqual(GONE);
    const empty: ModelStatus = { ...GONE, state: 'no-model', why: 'empty' };
    const without = new ScriptedModel([{}], empty);
    expect(await new OllamaPool([gone, without], ports).probe()).toEqual(empty);
  });

  it('asks only servers with the weights that it names', async () => {
    const having = (text: string, digest?: string) =>
      new ScriptedModel([{ deltas: [text] }], {
        state: 'available',
        model: 'scripted:1b',
        digest,
      });
    const pool = new OllamaPool(
      [having('a', 'd1'), having('b', 'd2'), having('c')],
      ports,
    );
    expect(await pool.probe()).toMatchObject({ digest: 'd1' });
    expect([await read(pool), await read(pool), await read(pool)]).toEqual([
      'a',
      'c',
      'a',
    ]);
  });

  it('spreads six requests over two real servers, and leaves no socket', async () => {
    const doubles = [new OllamaDouble(), new OllamaDouble()] as const;
    const models = await Promise.all(
      doubles.map(async (double) => {
        double.usual = { chunks: ['a', 'b'], chunkMs: 20 };
        return new OllamaModel({
          url: await double.start(),
          model: '',
          connectMs: 2_000,
          firstTokenMs: 60_000,
          idleMs: 60_000,
          windowTokens: 4_096,
          answerTokens: 100,
        });
      }),
    );
    const [first, second] = models;
    if (!first || !second) throw new Error('two models were made');
    const pool = new OllamaPool([first, second], ports);
    await pool.probe();
    const texts = await Promise.all(
      Array.from({ length: 6 }, () => read(pool, NEVER, 'gemma3:4b')),
    );
    expect(texts).toEqual(Array(6).fill('ab'));
    expect(doubles.map((d) => d.chats.length)).toEqual([3, 3]);
    await Promise.all(models.map((model) => model.close()));
    for (let i = 0; i < 50 && doubles.some((d) => d.openSockets > 0); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(doubles.map((d) => d.openSockets)).toEqual([0, 0]);
    await Promise.all(doubles.map((double) => double.stop()));
  });
});
