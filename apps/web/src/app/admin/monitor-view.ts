import type {
  EngineStatus,
  Health,
  Monitor,
  QueueDepth,
  StageName,
  WorkerRole,
} from '@interview/contracts';
import { since } from '../ui/format';

const ROLE_LABELS: Record<WorkerRole, string> = {
  gateway: 'Gateway',
  transcriber: 'Transcriber',
  analyzer: 'Analyzer',
  feedback: 'Feedback',
};
const STAGE_LABELS: Record<StageName, string> = {
  transcript: 'Words',
  analysis: 'Measures',
  feedback: 'Feedback',
};

export interface Tag {
  readonly text: string;
  readonly tone: '' | 'ok' | 'wait' | 'fault';
}

/** An engine in a few words. */
export function engineText(engine: EngineStatus): string {
  if (engine.name === null) return 'No engine';
  return engine.model === null
    ? engine.name
    : `${engine.name}, ${engine.model}`;
}

export function engineTag(engine: EngineStatus): Tag {
  if (engine.state === 'ready') return { text: 'Ready', tone: 'ok' };
  if (engine.state === 'none') return { text: 'Missing', tone: 'wait' };
  const done =
    engine.progress === null ? '' : ` ${Math.round(engine.progress * 100)} %`;
  return { text: `Preparing${done}`, tone: 'wait' };
}

/** The page's first line: what is so, worst first. */
export function headline(
  health: Health | undefined,
  monitor: Monitor | undefined,
): string {
  if (!monitor) return 'Monitoring';
  if (health?.database === 'down') return 'The database does not answer';
  const failures = monitor.failures.length;
  if (failures > 0)
    return failures === 1
      ? 'One stage has stopped and can be retried'
      : `${failures} stages have stopped and can be retried`;
  const waiting = monitor.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  if (health?.status === 'degraded') return 'Running, with something missing';
  return waiting > 0 ? 'Everything is moving' : 'All is well, nothing waits';
}

/** Seconds after which a silent worker is marked; it reports every 5. */
const SILENT_SEC = 20;

export function workerRows(monitor: Monitor, now: Date) {
  return monitor.workers.map((worker) => ({
    name: worker.name,
    role: ROLE_LABELS[worker.role],
    engine: engineText(worker.engine),
    why: worker.engine.reason?.message ?? worker.engine.why,
    tag: engineTag(worker.engine),
    version: worker.version,
    seen: since(worker.lastSeenAt, now),
    silent: now.getTime() - Date.parse(worker.lastSeenAt) > SILENT_SEC * 1000,
    up: since(worker.startedAt, now),
  }));
}

export function failureRows(monitor: Monitor, now: Date) {
  return monitor.failures.map((failure) => ({
    key: `${failure.answerId}-${failure.stage}-${failure.attempt}`,
    answerId: failure.answerId,
    stage: STAGE_LABELS[failure.stage],
    attempt: failure.attempt,
    when: since(failure.failedAt, now),
    code: failure.reason.code,
    message: failure.reason.message,
  }));
}

/** Largest depth of all queues, for the bars; at least 1. */
export function deepest(queues: readonly QueueDepth[]): number {
  return Math.max(1, ...queues.map(({ waiting }) => waiting));
}
