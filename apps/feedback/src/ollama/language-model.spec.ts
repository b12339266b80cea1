import { ScriptedModel } from '../compose/testing/scripted-model';
import type { LanguageModel, ModelFaultCode } from './language-model';
import { ModelFault } from './language-model';
import { OllamaModel } from './ollama-model';
import { OllamaDouble } from './testing/ollama-double';

/** Far below what it would last without the signal, with room for a busy machine. */
const NO_HANG_MS = 20_000;
jest.setTimeout(2 * NO_HANG_MS);

/** What every language model has to do, whatever is behind it. */
interface Behaviour {
  deltas: string[];
  fault?: ModelFaultCode;
  hang?: boolean;
}
interface Harness {
  model: LanguageModel;
  close: () => Promise<void>;
}

const REQUEST = {
  model: 'gemma3:4b',
  messages: [{ role: 'user' as const, content: 'Hello' }],
  schema: { type: 'object' },
};

const harnesses: [string, (behaviour: Behaviour) => Promise<Harness>][] = [
  [
    'scripted',
    async (behaviour) => ({
      model: new ScriptedModel([behaviour]),
      close: async () => undefined,
    }),
  ],
  [
    'ollama',
    async ({ deltas, fault, hang }) => {
      const double = new OllamaDouble();
      const url = await double.start();
      double.usual = {
        chunks: deltas,
        end: hang ? 'hang' : fault ? 'error' : 'done',
      };
      const model = new OllamaModel({
        url,
        model: '',
        connectMs: 2_000,
        firstTokenMs: 60_000,
        idleMs: 60_000,
        windowTokens: 4_096,
        answerTokens: 100,
      });
      return {
        model,
        close: async () => {
          await model.close();
          await double.stop();
        },
      };
    },
  ],
];

describe.each(harnesses)('language model: %s', (_name, make) => {
  let harness: Harness;
  const open = async (behaviour: Behaviour) => {
    harness = await make(behaviour);
    return harness.model;
  };
  afterEach(() => harness.close());

  it('is available', async () => {
    const model = await open({ deltas: [] });
    expect(await model.probe()).toMatchObject({ state: 'available' });
  });

  it('gives the text in order, then ends', async () => {
    const model = await open({ deltas: ['{"a"', ': "é', '\u{1F642}"}'] });
    const got: string[] = [];
    for await (const delta of model.generate(
      REQUEST,
      new AbortController().signal,
    ))
      got.push(delta);
    expect(got.join('')).toBe('{"a": "é\u{1F642}"}');
  });

  it('throws a fault after what was written', async () => {
    const model = await open({ deltas: ['{'], fault: 'server-error' });
    const got: string[] = [];
    const read = async () => {
      for await (const delta of model.generate(
        REQUEST,
        new AbortController().signal,
      ))
        got.push(delta);
    };
    await expect(read()).rejects.toMatchObject({ code: 'server-error' });
    expect(got).toEqual(['{']);
  });

  it('ends at once when aborted in the middle', async () => {
    const model = await open({ deltas: ['{'], hang: true });
    const controller = new AbortController();
    const since = Date.now();
    const read = async () => {
      for await (const delta of model.generate(REQUEST, controller.signal))
        if (delta) setTimeout(() => controller.abort(), 20);
    };
    await expect(read()).rejects.toMatchObject({ code: 'aborted' });
    expect(Date.now() - since).toBeLessThan(NO_HANG_MS);
  });

  it('ends at once when aborted before', async () => {
    const model = await open({ deltas: ['{'] });
    const read = async () => {
      for await (const delta of model.generate(REQUEST, AbortSignal.abort()))
        throw new Error(`nothing should come, but ${delta} did`);
    };
    await expect(read()).rejects.toBeInstanceOf(ModelFault);
  });
});
