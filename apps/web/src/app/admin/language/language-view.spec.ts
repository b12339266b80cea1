import type { EngineStatus, ModelPull, Monitor } from '@interview/contracts';
import { languageView } from './language-view';

const AT = '2026-05-20T09:00:00.000Z';
const coach: EngineStatus = {
  state: 'ready',
  name: 'builtin-coach',
  model: null,
  why: 'Ollama answers but has no local model.',
  progress: null,
  reason: null,
  capabilities: ['model-server'],
};
const gemma: EngineStatus = {
  ...coach,
  name: 'ollama',
  model: 'gemma3:4b',
  why: 'An Ollama server answers and has a model. Of its last 12 texts, 11 passed the checks.',
};
const running: ModelPull = {
  model: 'gemma3:4b',
  state: 'running',
  step: 'downloading',
  completedBytes: 1_234_000_000,
  totalBytes: 3_338_801_280,
};
const monitor = (engines: EngineStatus[], jobs = 0): Monitor => ({
  at: AT,
  queues: [
    { name: 'pull-model', waiting: jobs, running: 0, delayed: 0, failed: 0 },
  ],
  workers: engines.map((engine, i) => ({
    name: `host-${i}`,
    role: 'feedback',
    version: '1',
    startedAt: AT,
    lastSeenAt: AT,
    engine,
  })),
  failures: [],
});
const viewOf = (engine: EngineStatus, pull: ModelPull) =>
  languageView(monitor([{ ...engine, pull }]));

describe('languageView', () => {
  it('says who writes, and why', () => {
    expect(languageView(monitor([coach]))).toMatchObject({
      writer: 'No language model is in use.',
      reasons: [coach.why],
      hasModel: false,
      obstacle: '',
      running: null,
      ended: [],
    });
    expect(languageView(monitor([gemma, gemma]))).toMatchObject({
      writer: 'Feedback is written by gemma3:4b, and checked.',
      reasons: [gemma.why],
      hasModel: true,
    });
    const rates = [
      'Of its last 2 texts, 1 passed.',
      'Of its last 3, 3 passed.',
    ];
    const two = rates.map((why) => ({ ...gemma, why }));
    expect(languageView(monitor(two)).reasons).toEqual([
      `host-0: ${rates[0]}`,
      `host-1: ${rates[1]}`,
    ]);
  });

  it('says why nothing can be fetched', () => {
    expect(languageView(monitor([])).obstacle).toMatch(/start it first/);
    const gone = { ...coach, capabilities: undefined };
    expect(languageView(monitor([gone])).obstacle).toMatch(/Start Ollama/);
    expect(languageView(monitor([gone, coach])).obstacle).toBe('');
  });

  it.each<[Partial<ModelPull>, string, number | null]>([
    [{}, 'Downloading: 1.2 GB of 3.3 GB, 36 %.', 36],
    [{ completedBytes: null, totalBytes: null, step: 'pulling manifest' }, 'Looking it up.', null],
    [{ step: 'trying again' }, 'Nothing arrives just now; trying again: 1.2 GB of 3.3 GB, 36 %.', 36],
    [{ step: 'a word of tomorrow', totalBytes: 0 }, 'Working.', null],
    [{ completedBytes: running.totalBytes, step: 'verifying sha256 digest' }, 'Checking what arrived, which may take minutes: 3.3 GB of 3.3 GB, 100 %.', 100],
  ])('%j while it runs', (extra, detail, percent) => {
    expect(viewOf(coach, { ...running, ...extra }).running).toEqual({
      model: 'gemma3:4b',
      sentence: 'gemma3:4b is being fetched.',
      detail,
      percent,
    });
  }); // prettier-ignore

  it.each<[string, EngineStatus, RegExp]>([
    ['gemma3:4b', gemma, /writes the feedback from now on/],
    ['gemma3', { ...gemma, model: 'gemma3:latest' }, /writes the feedback from now on/],
    ['llama3.2:3b', gemma, /still written by gemma3:4b.*OLLAMA_MODEL=llama3.2:3b/],
    ['llama3.2:3b', coach, /not used; the reason is above/],
  ])('%s is there', (model, engine, sentence) => {
    const { ended } = viewOf(engine, { ...running, model, state: 'done' });
    expect(ended).toHaveLength(1);
    expect(ended[0]).toMatchObject({ model, tone: '' });
    expect(ended[0]?.sentence).toMatch(sentence);
  }); // prettier-ignore

  it('tells a fault from a stop', () => {
    const failed = (code: string) =>
      viewOf(coach, {
        ...running,
        state: 'failed',
        reason: { code, message: 'Make room on it.' },
      }).ended[0];
    expect(failed('disk-full')).toMatchObject({
      sentence: 'gemma3:4b could not be fetched. Make room on it.',
      tone: 'fault',
    });
    expect(failed('cancelled')).toMatchObject({ tone: 'wait' });
  });

  it('believes the worker that was heard of last, and that a model is there', () => {
    const stuck = { ...coach, pull: running };
    const moving = {
      ...coach,
      pull: { ...running, completedBytes: 3_000_000_000 },
    };
    const both = monitor([stuck, moving]);
    const [first, second] = both.workers;
    if (!first || !second) throw new Error('two workers were made');
    second.lastSeenAt = '2026-05-20T09:00:04.000Z';
    expect(languageView(both).running?.percent).toBe(89);
    const failed = { ...coach, pull: { ...running, state: 'failed' as const } };
    const done = { ...gemma, pull: { ...running, state: 'done' as const } };
    expect(languageView(monitor([failed, done])).ended).toEqual([
      {
        model: 'gemma3:4b',
        sentence:
          'gemma3:4b is on the model server and writes the feedback from now on.',
        tone: '',
      },
    ]);
  });

  it('knows of what only the queue knows', () => {
    expect(languageView(monitor([coach], 1)).waiting).toMatch(/^One model/);
    const busy = { ...coach, pull: running };
    expect(languageView(monitor([busy], 1)).waiting).toBe('');
    expect(languageView(monitor([busy], 3)).waiting).toMatch(/^2 models/);
  });
});
