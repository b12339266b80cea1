// The fourteen behaviours of an Ollama server that a client has to get right, played by the double. What any server
// can be made to show is a suite of its own, which a real one passes as well:
//   OLLAMA_URL=http://127.0.0.1:11434 npx jest -c apps/feedback/jest.config.cjs behaviours
import { FeedbackResultSchema } from '@interview/contracts';
import { composeFeedback } from '../compose/compose-feedback';
import { sampleJob } from '../compose/testing/sample-jobs';
import type { ModelFaultCode, ModelRequest } from './language-model';
import { OllamaModel } from './ollama-model';
import type { OllamaSettings } from './ollama-model';
import type { ChatScript, DoubleModel } from './testing/chat-script';
import { describeModelServer } from './testing/model-server.compliance';
import { OllamaDouble } from './testing/ollama-double';

const FIRST_MS = 400;
const IDLE_MS = 300;
/** Far below what a case would last without its limit, with room for a busy machine; the fault tells which limit it was. */
const NO_HANG_MS = 20_000;
const FOREVER_MS = 60_000;
// The bound has to be met before Jest ends the test.
jest.setTimeout(2 * NO_HANG_MS);
const NEVER = new AbortController().signal;
const SECRET = 'my cat is called Bartholomew';
const SCHEMA = {
  type: 'object',
  properties: {
    score: { type: 'string', enum: ['low'] },
    evidence: { type: 'string', enum: ['S1'] },
  },
};
const TEXT = 'naïve \u{1F642} 日本';

interface Case {
  script?: ChatScript;
  /** Several at once where the queue is limited. */
  queueLimit?: number;
  models?: DoubleModel[];
  request?: Partial<ModelRequest>;
  settings?: Partial<OllamaSettings>;
  abortAtMs?: number;
  /** Leaves the loop after the first text. */
  leave?: boolean;
  /** The text, or the code of the fault. */
  gives: { text: string } | { fault: ModelFaultCode };
  /** Text that had come before the fault. */
  before?: string;
  /** Whether the server must see its answer abandoned. */
  abandoned?: boolean;
}

const ORDERED = '{"evidence":"S1","score":"low"}';
const BEHAVIOURS: [number, string, Case][] = [
  [1, 'NDJSON, one object a line, then done', { gives: { text: ORDERED } }],
  [2, 'no header before the first chunk: a load within the deadline',
    { script: { loadMs: 250, chunks: [TEXT] }, gives: { text: TEXT } }],
  [2, 'no header before the first chunk: a load beyond the deadline',
    { script: { loadMs: FOREVER_MS }, gives: { fault: 'first-token-timeout' }, abandoned: true }],
  [3, 'silence in the middle',
    { script: { chunks: ['a'], end: 'hang' }, gives: { fault: 'idle-timeout' }, before: 'a', abandoned: true }],
  [4, 'an error before any chunk has its status: 400',
    { script: { status: 400, error: `bad: ${SECRET}` }, gives: { fault: 'refused' } }],
  [4, 'an error before any chunk has its status: 404', { models: [], gives: { fault: 'no-model' } }],
  [4, 'an error before any chunk has its status: 500', { script: { status: 500 }, gives: { fault: 'server-error' } }],
  [5, 'an error without JSON: 403 with no body', { script: { status: 403, plainError: '' }, gives: { fault: 'refused' } }],
  [5, "an error without JSON: a proxy's page",
    { script: { status: 502, plainError: `<h1>${SECRET}</h1>` }, gives: { fault: 'server-error' } }],
  [6, 'an error in mid-stream under status 200',
    { script: { chunks: ['a'], end: 'error' }, gives: { fault: 'server-error' }, before: 'a' }],
  [7, 'an end without done',
    { script: { chunks: ['a'], end: 'missing' }, gives: { fault: 'broken-stream' }, before: 'a' }],
  [7, 'a connection that breaks',
    { script: { chunks: ['a'], end: 'cut' }, gives: { fault: 'broken-stream' }, before: 'a' }],
  [8, 'done_reason length', { script: { chunks: ['a'], end: 'length' }, gives: { fault: 'cut-off' }, before: 'a' }],
  [9, 'a full queue', { queueLimit: 0, gives: { fault: 'busy' } }],
  [10, 'a model that thinks is told not to',
    { models: [{ name: 'gemma3:4b', capabilities: ['completion', 'thinking'] }], gives: { text: ORDERED } }],
  [10, 'a model that thinks all the same',
    { script: { thinking: ['hm', SECRET], chunks: [TEXT] }, gives: { text: TEXT } }],
  [10, 'thinking that never ends is no sign of a dead server, silence in it is',
    { script: { thinking: ['hm'], chunks: [], end: 'hang' }, gives: { fault: 'idle-timeout' }, abandoned: true }],
  [11, 'keys in alphabetical order', { gives: { text: ORDERED } }],
  [11, 'keys in the order of the schema',
    { models: [{ name: 'gemma3:4b', keepsOrder: true }], gives: { text: '{"score":"low","evidence":"S1"}' } }],
  [12, 'a prompt longer than the window is an error, never cut',
    { request: { messages: [{ role: 'user', content: 'x'.repeat(9_000) }] }, settings: { windowTokens: 2_048 }, gives: { fault: 'refused' } }],
  [13, 'characters split between packets', { script: { chunks: [TEXT], splitBytes: 1 }, gives: { text: TEXT } }],
  [13, 'a line that is not JSON',
    { script: { chunks: ['a', 'b'], badLine: `{"x": ${SECRET}` }, gives: { fault: 'broken-stream' }, before: 'a' }],
  [14, 'aborted before the headers',
    { script: { loadMs: FOREVER_MS }, abortAtMs: 100, gives: { fault: 'aborted' }, abandoned: true }],
  [14, 'aborted in mid-stream',
    { script: { chunks: ['a'], end: 'hang' }, settings: { idleMs: FOREVER_MS }, abortAtMs: 150, gives: { fault: 'aborted' }, before: 'a', abandoned: true }],
  [14, 'the loop is left',
    { script: { chunks: ['a', 'b'], chunkMs: 50, end: 'hang' }, settings: { idleMs: FOREVER_MS }, leave: true, gives: { text: 'a' }, abandoned: true }],
]; // prettier-ignore

const REQUEST: ModelRequest = {
  model: 'gemma3:4b',
  messages: [{ role: 'user', content: SECRET }],
  schema: SCHEMA,
};

/** Deadlines are short only where one of them is to be hit: a busy machine hits any other too. */
const tight = (gives: Case['gives']): Partial<OllamaSettings> => {
  const fault = 'fault' in gives ? gives.fault : '';
  if (fault === 'first-token-timeout') return { firstTokenMs: FIRST_MS };
  return fault === 'idle-timeout' ? { idleMs: IDLE_MS } : {};
};

const settled = async (isSo: () => boolean) => {
  for (let i = 0; i < 150 && !isSo(); i++)
    await new Promise((resolve) => setTimeout(resolve, 10));
};

it('lists fourteen behaviours', () => {
  expect([...new Set(BEHAVIOURS.map(([number]) => number))]).toEqual(
    Array.from({ length: 14 }, (_, i) => i + 1),
  );
});

describe('behaviours of an Ollama server', () => {
  const printed = (['log', 'warn', 'error'] as const).map((name) =>
    jest.spyOn(console, name),
  );
  let double: OllamaDouble;
  let model: OllamaModel;

  const open = async (settings: Partial<OllamaSettings> = {}) => {
    model = new OllamaModel({
      url: await double.start(),
      model: '',
      connectMs: 2_000,
      firstTokenMs: 4_000,
      idleMs: 4_000,
      loadMs: 2_000,
      windowTokens: 8_192,
      answerTokens: 200,
      ...settings,
    });
  };
  beforeEach(() => {
    double = new OllamaDouble();
    for (const spy of printed) spy.mockClear();
  });
  afterEach(async () => {
    await model.close();
    await settled(() => double.openSockets === 0);
    expect(double.openSockets).toBe(0);
    await double.stop();
  });

  it.each(BEHAVIOURS)('%i: %s', async (_number, _name, behaviour) => {
    const { script, models, queueLimit, gives, settings } = behaviour;
    if (script) double.usual = script;
    if (models) double.models = models;
    if (queueLimit !== undefined) double.queueLimit = queueLimit;
    await open({ ...tight(gives), ...settings });
    const signal =
      behaviour.abortAtMs === undefined
        ? new AbortController().signal
        : AbortSignal.timeout(behaviour.abortAtMs);
    const since = Date.now();
    let text = '';
    let fault: unknown = null;
    try {
      const request = { ...REQUEST, ...behaviour.request };
      for await (const delta of model.generate(request, signal)) {
        text += delta;
        if (behaviour.leave) break;
      }
    } catch (error) {
      fault = error;
    }
    const lasted = Date.now() - since;
    if ('text' in gives)
      expect({ fault, text }).toEqual({ fault: null, text: gives.text });
    else {
      expect(fault).toMatchObject({ name: 'ModelFault', code: gives.fault });
      expect(text).toBe(behaviour.before ?? '');
    }
    expect(lasted).toBeLessThan(NO_HANG_MS);
    // The server's side: its answer has ended, and the client ended it where there was more to come.
    await settled(() => double.chats.every((c) => c.closedAfterMs !== null));
    const [chat] = double.chats;
    expect(chat?.closedAfterMs).toBeLessThan(NO_HANG_MS);
    if (behaviour.abandoned) expect(chat?.abandoned).toBe(true);
    expect(String(fault)).not.toContain(SECRET);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });

  it.each(BEHAVIOURS.filter(([number]) => number !== 12 && number !== 14))(
    'no job is lost to %i: %s',
    async (_number, _name, { script, models, queueLimit, gives }) => {
      if (script) double.usual = script;
      if (models) double.models = models;
      if (queueLimit !== undefined) double.queueLimit = queueLimit;
      await open({ ...tight(gives), answerTokens: 900 });
      const values: unknown[] = [];
      const ports = {
        language: model,
        status: () => ({ state: 'available' as const, model: 'gemma3:4b' }),
        lost: () => undefined,
        fence: () => '=== 1 ===',
        totalMs: 15_000,
        windowTokens: 8_192,
        answerTokens: 900,
        report: () => undefined,
      };
      const since = Date.now();
      // The last of the queue's tries: on earlier ones a full queue is met by a later try.
      for await (const value of composeFeedback(sampleJob(), ports, NEVER, 3))
        values.push(value);
      expect(FeedbackResultSchema.parse(values.at(-1)).status).toBe('done');
      expect(Date.now() - since).toBeLessThan(NO_HANG_MS);
      for (const spy of printed) expect(spy).not.toHaveBeenCalled();
    },
  );

  describe('warm-up', () => {
    it('loads the model with the window that jobs use, then tries a schema once', async () => {
      double.usual = { chunks: ['{"colour":"green","reason":"Grass is."}'] };
      await open();
      expect(await model.warmUp()).toBe(false);
      await model.probe();
      expect(await model.warmUp()).toBe(true);
      expect(await model.warmUp()).toBe(false);
      expect(double.loads).toHaveLength(1);
      expect(double.loads[0]).toMatchObject({
        messages: [],
        keep_alive: '30m',
        think: false,
        options: { num_ctx: 8_192 },
      });
      expect(double.loads[0]).not.toHaveProperty('format');
      expect(double.chats).toHaveLength(1);
      expect(await model.probe()).toMatchObject({ state: 'available' });
    });

    it.each<[string, ChatScript, DoubleModel | null]>([
      ['prose', {}, { name: 'gemma3:4b', ignoresFormat: true }],
      ['one field', { chunks: ['{"colour":"green"}'] }, null],
      [
        'a value that is not allowed',
        { chunks: ['{"colour":"blue","reason":"x"}'] },
        null,
      ],
      [
        'no end',
        { chunks: ['{"colour":"green","reason":"'], end: 'length' },
        null,
      ],
    ])('refuses a model that writes %s', async (_name, script, other) => {
      double.usual = script;
      if (other) double.models = [other];
      await open();
      await model.probe();
      expect(await model.warmUp()).toBe(true);
      expect(await model.probe()).toMatchObject({
        state: 'no-model',
        why: expect.stringContaining('schema'),
      });
      // New weights under the same name are tried again.
      double.models = [{ name: 'gemma3:4b', digest: 'e1' }];
      expect(await model.probe()).toMatchObject({ state: 'available' });
    });

    it.each<[string, ChatScript]>([
      ['a full queue', { status: 503 }],
      ['an error', { status: 500 }],
      ['silence', { chunks: ['{'], end: 'hang' }],
    ])('learns nothing from %s and tries again', async (_name, script) => {
      double.scripts.push(script);
      double.usual = { chunks: ['{"colour":"green","reason":"Grass is."}'] };
      await open(script.end === 'hang' ? { idleMs: IDLE_MS } : {});
      await model.probe();
      expect(await model.warmUp()).toBe(false);
      expect(await model.probe()).toMatchObject({ state: 'available' });
      expect(await model.warmUp()).toBe(true);
    });

    it('ends with the process', async () => {
      double.usual = { loadMs: FOREVER_MS };
      await open({ loadMs: FOREVER_MS });
      await model.probe();
      const warming = model.warmUp();
      await settled(() => double.loads.length === 1);
      await model.close();
      expect(await warming).toBe(false);
    });
  });
});

describeModelServer(
  'the double',
  async () => {
    const double = new OllamaDouble();
    double.usual = { loadMs: 60, chunkMs: 10 };
    const url = await double.start();
    return { url, model: '', stop: () => double.stop() };
  },
  30_000,
);

const REAL = process.env['OLLAMA_URL'];
if (REAL)
  describeModelServer(
    REAL,
    async () => ({
      url: REAL,
      model: process.env['OLLAMA_MODEL'] ?? '',
      stop: async () => undefined,
    }),
    600_000,
  );
