import type { EngineStatus, Health, Monitor } from '@interview/contracts';
import { engineTag, engineText, headline, workerRows } from './monitor-view';

const now = new Date('2026-05-20T09:00:00.000Z');
const ready: EngineStatus = {
  state: 'ready',
  name: 'whisper',
  model: 'base',
  why: 'Weights are there.',
  progress: null,
  reason: null,
};
const monitor = (extra: Partial<Monitor> = {}): Monitor => ({
  at: now.toISOString(),
  queues: [],
  workers: [],
  failures: [],
  ...extra,
});
const queue = { name: 'q', waiting: 3, running: 0, delayed: 0, failed: 0 };
const failure = {
  answerId: '11111111-1111-4111-8111-111111111111',
  stage: 'feedback' as const,
  attempt: 3,
  failedAt: now.toISOString(),
  reason: { code: 'x', message: 'y' },
};
const degraded = { status: 'degraded', database: 'up' } as Health;

it.each<[string, EngineStatus, string, string]>([
  ['ready', ready, 'whisper, base', 'Ready'],
  [
    'half loaded',
    { ...ready, state: 'preparing', progress: 0.42 },
    'whisper, base',
    'Preparing 42 %',
  ],
  [
    'loading',
    { ...ready, state: 'preparing', model: null },
    'whisper',
    'Preparing',
  ],
  ['none', { ...ready, state: 'none', name: null }, 'No engine', 'Missing'],
])('engine %s', (_name, engine, text, tag) => {
  expect(engineText(engine)).toBe(text);
  expect(engineTag(engine).text).toBe(tag);
});

it.each<[Health | undefined, Monitor | undefined, RegExp]>([
  [undefined, undefined, /^Monitoring$/],
  [undefined, monitor(), /nothing waits/],
  [undefined, monitor({ queues: [queue] }), /moving/],
  [degraded, monitor(), /missing/],
  [degraded, monitor({ failures: [failure] }), /^One stage/],
  [undefined, monitor({ failures: [failure, failure] }), /^2 stages/],
  [{ ...degraded, database: 'down' }, monitor(), /database/],
])('headline %#', (health, given, text) =>
  expect(headline(health, given)).toMatch(text),
);

it.each([
  [5, false],
  [30, true],
])('a worker last seen %i s ago is silent: %s', (seconds, silent) => {
  const at = new Date(now.getTime() - seconds * 1000).toISOString();
  const [row] = workerRows(
    monitor({
      workers: [
        {
          name: 'w',
          role: 'analyzer',
          version: '1',
          startedAt: at,
          lastSeenAt: at,
          engine: ready,
        },
      ],
    }),
    now,
  );
  expect(row.silent).toBe(silent);
});
