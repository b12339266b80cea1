import { MODEL_SERVER, PULL_MODEL_QUEUE } from '@interview/contracts';
import type { ModelPull, Monitor } from '@interview/contracts';
import { fileSize } from '../../ui/format';

/**
 * Models that suit this task on a plain processor. Sizes as the model library lists them, rounded; memory with room
 * for the context window and the system around it. Both are approximate.
 */
export const SUGGESTIONS = [
  {
    name: 'gemma3:4b',
    text: 'A good start. About 3.3 GB to download, for a machine with 8 GB of memory or more.',
  },
  {
    name: 'qwen2.5:7b',
    text: 'Larger and slower. About 4.7 GB to download, for 12 GB of memory or more.',
  },
  {
    name: 'llama3.1:8b',
    text: 'Larger and slower. About 4.9 GB to download, for 12 GB of memory or more.',
  },
  {
    name: 'llama3.2:3b',
    text: 'The smallest of these. About 2 GB to download, for 6 GB of memory or more.',
  },
] as const;

const STEPS: Record<string, string> = {
  'pulling manifest': 'Looking it up',
  downloading: 'Downloading',
  'verifying sha256 digest': 'Checking what arrived, which may take minutes',
  'writing manifest': 'Almost done',
  'trying again': 'Nothing arrives just now; trying again',
  success: 'Almost done',
};

/** A model on its way. */
export interface RunningPull {
  readonly model: string;
  readonly sentence: string;
  /** The step and how far it is. */
  readonly detail: string;
  /** 0 to 100; null while it cannot be known. */
  readonly percent: number | null;
}

/** What became of a model that was asked for. */
export interface EndedPull {
  readonly model: string;
  readonly sentence: string;
  readonly tone: '' | 'wait' | 'fault';
}

export interface LanguageView {
  /** Who writes the feedback. */
  readonly writer: string;
  /** The worker's own reasons and counts, one for each that says something of its own. */
  readonly reasons: readonly string[];
  readonly hasModel: boolean;
  /** Why no model can be fetched now; empty where one can. */
  readonly obstacle: string;
  readonly running: RunningPull | null;
  readonly ended: readonly EndedPull[];
  /** What waits in the queue and is not shown as running; empty where nothing does. */
  readonly waiting: string;
}

/** What the page says of the language model. */
export function languageView(monitor: Monitor): LanguageView {
  const workers = monitor.workers.filter(({ role }) => role === 'feedback');
  const models = [
    ...new Set(workers.flatMap(({ engine }) => engine.model ?? [])),
  ];
  const running = runningOf(workers);
  return {
    writer: writerOf(workers.length, models),
    reasons: reasonsOf(workers),
    hasModel: models.length > 0,
    obstacle: obstacleOf(workers),
    running: running && {
      model: running.model,
      sentence: `${running.model} is being fetched.`,
      ...progressOf(running),
    },
    ended: endedOf(workers, models),
    waiting: waitingOf(monitor, running === null ? 0 : 1),
  };
}

/** A worker that was killed is still listed for a while: the one that was heard of last knows best. */
function runningOf(workers: Monitor['workers']): ModelPull | null {
  const [newest] = workers
    .filter(({ engine }) => engine.pull?.state === 'running')
    .sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
  return newest?.engine.pull ?? null;
}

/** One for each model; where workers tell different stories, that it is there is the one that matters. */
function endedOf(
  workers: Monitor['workers'],
  models: readonly string[],
): EndedPull[] {
  const ended = workers
    .flatMap(({ engine }) => engine.pull ?? [])
    .filter(({ state }) => state !== 'running');
  return [...new Set(ended.map(({ model }) => model))].flatMap((model) => {
    const all = ended.filter((pull) => pull.model === model);
    const pull = all.find(({ state }) => state === 'done') ?? all[0];
    return pull ? [endOf(pull, models)] : [];
  });
}

function writerOf(workers: number, models: readonly string[]): string {
  if (workers === 0) return 'No feedback service is running.';
  return models.length === 0
    ? 'No language model is in use.'
    : `Feedback is written by ${models.join(' and ')}, and checked.`;
}

function reasonsOf(workers: Monitor['workers']): string[] {
  const several = new Set(workers.map(({ engine }) => engine.why)).size > 1;
  return several
    ? workers.map(({ name, engine }) => `${name}: ${engine.why}`)
    : workers.slice(0, 1).map(({ engine }) => engine.why);
}

function obstacleOf(workers: Monitor['workers']): string {
  if (workers.length === 0)
    return 'A model is fetched through the feedback service: start it first.';
  return workers.some((w) => w.engine.capabilities?.includes(MODEL_SERVER))
    ? ''
    : 'A model can be fetched here once a model server answers. Start Ollama, or check OLLAMA_URL; it is noticed within half a minute.';
}

/** Between two workers, or before the first has begun, only the queue knows of a pull. */
function waitingOf(monitor: Monitor, running: number): string {
  const queue = monitor.queues.find(({ name }) => name === PULL_MODEL_QUEUE);
  const jobs = queue ? queue.waiting + queue.delayed + queue.running : 0;
  const more = jobs - running;
  if (more <= 0) return '';
  return more === 1
    ? 'One model waits to be fetched; a feedback service begins it when it is free.'
    : `${more} models wait to be fetched, one after the other.`;
}

function endOf(
  { model, state, reason }: ModelPull,
  models: readonly string[],
): EndedPull {
  if (state === 'done')
    return { model, sentence: doneSentence(model, models), tone: '' };
  const stopped = reason?.code === 'cancelled';
  const what = stopped ? 'was not fetched' : 'could not be fetched';
  return {
    model,
    sentence: `${model} ${what}. ${reason?.message ?? ''}`.trim(),
    tone: stopped ? 'wait' : 'fault',
  };
}

function doneSentence(model: string, models: readonly string[]): string {
  const there = `${model} is on the model server`;
  const full = (name: string) => (name.includes(':') ? name : `${name}:latest`);
  if (models.some((name) => full(name) === full(model)))
    return `${there} and writes the feedback from now on.`;
  return models.length > 0
    ? `${there}. Feedback is still written by ${models.join(' and ')}; to change that, set OLLAMA_MODEL=${model} and restart the feedback service.`
    : `${there}, but it is not used; the reason is above.`;
}

function progressOf({ step, completedBytes, totalBytes }: ModelPull): {
  detail: string;
  percent: number | null;
} {
  const words = STEPS[step] ?? 'Working';
  if (completedBytes === null || totalBytes === null || totalBytes === 0)
    return { detail: `${words}.`, percent: null };
  const percent = Math.floor((completedBytes / totalBytes) * 100);
  return {
    detail: `${words}: ${fileSize(completedBytes)} of ${fileSize(totalBytes)}, ${percent} %.`,
    percent,
  };
}
