import type { ModelRequest } from '../language-model';
import { ModelFault } from '../language-model';
import { OllamaModel } from '../ollama-model';
import type { OllamaSettings } from '../ollama-model';

/** A model server for the suite, and what is to be known of it. */
export interface ServerUnderTest {
  url: string;
  /** Empty: the best of what is installed. */
  model: string;
  stop(): Promise<void>;
}

/** An abort has to end a request within this, in ms, whatever the server does. */
const AT_ONCE_MS = 1_500;
/** As patient as a plain processor needs. */
const PATIENT = { firstTokenMs: 300_000, idleMs: 60_000, loadMs: 300_000 };
const TEXT = 'naïve \u{1F642} 日本';
const NEVER = new AbortController().signal;
/** Grammar leaves one text only, so that every model writes the same. */
const FORCED = {
  type: 'object',
  properties: {
    score: { type: 'string', enum: ['low'] },
    words: { type: 'string', enum: [TEXT] },
  },
  required: ['score', 'words'],
  additionalProperties: false,
};
/** Long enough to be stopped in the middle. */
const LONG = {
  type: 'object',
  properties: {
    items: {
      type: 'array',
      minItems: 40,
      items: { type: 'string', enum: ['one more line of a long list'] },
    },
  },
  required: ['items'],
  additionalProperties: false,
};

const sockets = () =>
  process
    .getActiveResourcesInfo()
    .filter((resource) => resource === 'TCPSocketWrap').length;

/**
 * Those of behaviours 1 to 14 that an Ollama server can be made to show from outside. The double passes it, and a
 * real server has to. Faults that a healthy server has no way to show on request (5: a proxy in front, 6 and 7: a
 * broken stream, 9: a full queue) are played by the double alone, in behaviours.spec.ts.
 * @param timeoutMs for one case
 */
export function describeModelServer(
  name: string,
  open: () => Promise<ServerUnderTest>,
  timeoutMs: number,
): void {
  describe(`a model server: ${name}`, () => {
    let server: ServerUnderTest;
    let chosen: string;
    let before: number;
    const models: OllamaModel[] = [];

    const modelWith = (settings: Partial<OllamaSettings> = {}) => {
      const model = new OllamaModel({
        url: server.url,
        model: server.model,
        connectMs: 2_000,
        windowTokens: 2_048,
        answerTokens: 600,
        ...PATIENT,
        ...settings,
      });
      models.push(model);
      return model;
    };
    const request = (change: Partial<ModelRequest> = {}): ModelRequest => ({
      model: chosen,
      messages: [{ role: 'user', content: 'Write the JSON object now.' }],
      schema: FORCED,
      ...change,
    });
    const read = async (
      model: OllamaModel,
      asked: ModelRequest,
      signal = NEVER,
    ) => {
      let text = '';
      for await (const delta of model.generate(asked, signal)) text += delta;
      return text;
    };
    const faultOf = async (work: Promise<unknown>) => {
      const error: unknown = await work.then(
        () => null,
        (thrown: unknown) => thrown,
      );
      return error instanceof ModelFault ? error.code : error;
    };

    beforeAll(async () => {
      before = sockets();
      server = await open();
      const status = await modelWith().probe();
      if (status.state !== 'available') throw new Error(status.why);
      chosen = status.model;
    });
    afterEach(() =>
      Promise.all(models.splice(0).map((model) => model.close())),
    );
    afterAll(async () => {
      await server.stop();
      for (let i = 0; i < 100 && sockets() > before; i++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(sockets()).toBe(before);
    });

    const behaves = (what: string, test: () => Promise<void>) =>
      it(what, test, timeoutMs);

    behaves(
      '2: loads, follows a schema of two fields, and is kept',
      async () => {
        const model = modelWith();
        await model.probe();
        await model.warmUp();
        expect(await model.probe()).toMatchObject({ state: 'available' });
      },
    );

    behaves(
      '1, 10, 11, 13: writes what the schema asks for, in any order of keys, every character whole, no thinking between',
      async () => {
        const text = await read(modelWith(), request());
        expect(JSON.parse(text)).toEqual({ score: 'low', words: TEXT });
      },
    );

    behaves('2: a deadline for the first sign of life holds', async () => {
      const model = modelWith({ firstTokenMs: 1 });
      const since = Date.now();
      expect(await faultOf(read(model, request()))).toBe('first-token-timeout');
      expect(Date.now() - since).toBeLessThan(AT_ONCE_MS);
    });

    behaves('3: a deadline for silence holds', async () => {
      const model = modelWith({ idleMs: 1 });
      const asked = request({ schema: LONG });
      expect(await faultOf(read(model, asked))).toBe('idle-timeout');
    });

    behaves('4: a model that is not there', async () => {
      const asked = request({ model: 'nobody-has-this:1b' });
      expect(await faultOf(read(modelWith(), asked))).toBe('no-model');
    });

    behaves('8: more than was asked for is cut off, and known', async () => {
      const model = modelWith({ answerTokens: 3 });
      expect(await faultOf(read(model, request()))).toBe('cut-off');
    });

    behaves(
      '12: a prompt beyond the window is refused, never cut',
      async () => {
        const content = 'word '.repeat(9_000);
        const asked = request({ messages: [{ role: 'user', content }] });
        expect(await faultOf(read(modelWith(), asked))).toBe('refused');
      },
    );

    behaves('14: an abort before the headers ends at once', async () => {
      const ending = new AbortController();
      const fault = faultOf(read(modelWith(), request(), ending.signal));
      const since = Date.now();
      ending.abort();
      expect(await fault).toBe('aborted');
      expect(Date.now() - since).toBeLessThan(AT_ONCE_MS);
    });

    behaves(
      '14: an abort in mid-stream, and leaving the loop, end at once and leave the server free',
      async () => {
        const model = modelWith();
        const long = request({ schema: LONG });
        const ending = new AbortController();
        const aborted = model.generate(long, ending.signal);
        await aborted.next();
        let since = Date.now();
        ending.abort();
        const rest = (async () => {
          while (!(await aborted.next()).done);
        })();
        expect(await faultOf(rest)).toBe('aborted');
        expect(Date.now() - since).toBeLessThan(AT_ONCE_MS);
        const left = model.generate(long, NEVER);
        await left.next();
        since = Date.now();
        await left.return(undefined);
        expect(Date.now() - since).toBeLessThan(AT_ONCE_MS);
        const text = await read(model, request());
        expect(JSON.parse(text)).toMatchObject({ score: 'low' });
      },
    );

    behaves('several at a time are all answered', async () => {
      const model = modelWith();
      const texts = await Promise.all(
        Array.from({ length: 3 }, () => read(model, request())),
      );
      expect(new Set(texts).size).toBe(1);
    });
  });
}
