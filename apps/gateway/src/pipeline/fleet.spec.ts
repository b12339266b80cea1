import type { EngineStatus, WorkerStatus } from '@interview/contracts';
import type { RelayPort } from '@interview/service-kit';
import { Fleet } from './fleet';

const engine: EngineStatus = {
  state: 'ready',
  name: 'builtin-coach',
  model: null,
  why: 'No model.',
  progress: null,
  reason: null,
  capabilities: ['model-server'],
};
const at = '2026-05-20T09:00:00.000Z';
const worker = (now: EngineStatus): WorkerStatus => ({
  name: 'host-1-a',
  role: 'feedback',
  version: '1',
  startedAt: at,
  sentAt: at,
  engine: now,
  stopping: false,
});

describe('Fleet', () => {
  let fleet: Fleet;
  let show: (status: WorkerStatus) => void;
  beforeEach(async () => {
    const relay: RelayPort = {
      publish: async () => undefined,
      subscribe: async (_pattern, listener) => {
        show = (status) => listener(status, 'workers.a');
        return async () => undefined;
      },
    };
    fleet = new Fleet(relay);
    await fleet.onModuleInit();
  });
  afterEach(() => fleet.onModuleDestroy());

  it('tells of a new engine, and not of how far a model has been fetched', () => {
    let told = 0;
    fleet.onChange(() => told++);
    show(worker(engine));
    expect(told).toBe(1);
    const pull = {
      model: 'gemma3:4b',
      state: 'running' as const,
      step: 'downloading',
      completedBytes: 1,
      totalBytes: 2,
    };
    show(worker({ ...engine, pull }));
    show(worker({ ...engine, pull: { ...pull, completedBytes: 2 } }));
    expect(told).toBe(1);
    expect(fleet.rows()[0]?.engine.pull?.completedBytes).toBe(2);
    show(worker({ ...engine, name: 'ollama', model: 'gemma3:4b', pull }));
    expect(told).toBe(2);
  });

  it('knows what workers of a role can do', () => {
    expect(fleet.can('feedback', 'model-server')).toBe(null);
    show(worker({ ...engine, capabilities: [] }));
    expect(fleet.can('feedback', 'model-server')).toBe(false);
    show(worker(engine));
    expect(fleet.can('feedback', 'model-server')).toBe(true);
    expect(fleet.can('transcriber', 'ffmpeg')).toBe(null);
  });
});
