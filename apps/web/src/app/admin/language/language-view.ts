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

export interface PullView {
  readonly model: string;
  readonly state: ModelPull['state'];
  /** What is so, in one sentence. */
  readonly sentence: string;
  /** While it runs: the step and how far it is. */
  readonly detail: string;
  /** 0 to 100; null while it cannot be known. */
  readonly percent: number | null;
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
  readonly pull: PullView | null;
  /** What waits in the queue and is not shown as `pull`; empty where nothing does. */
  readonly waiting: string;
}

/** What the page says of the language model. */
export function languageView(monitor: Monitor): LanguageView {
  const workers = monitor.workers.filter(({ role }) => role === 'feedback');
  const models = [
    ...new Set(workers.flatMap(({ engine }) => engine.model ?? [])),
  ];
  const pulls = workers.flatMap(({ engine }) => engine.pull ?? []);
  const pull = pulls.find(({ state }) => state === 'running') ?? pulls[0];
  return {
    writer: writerOf(workers.length, models),
    reasons: reasonsOf(workers),
    hasModel: models.length > 0,
    obstacle: obstacleOf(workers),
    pull: pull ? pullView(pull, models) : null,
    waiting: waitingOf(monitor, pulls),
  };
}

function writerOf(workers: number, models: readonly string[]): string {
  if (workers === 0) return 'No feedback service is running.';
  return models.length === 0
    ? 'No language model: the built-in coach writes the feedback.'
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
function waitingOf(monitor: Monitor, pulls: readonly ModelPull[]): string {
  const queue = monitor.queues.find(({ name }) => name === PULL_MODEL_QUEUE);
  const shown = pulls.filter(({ state }) => state === 'running').length;
  const jobs = queue ? queue.waiting + queue.delayed + queue.running : 0;
  const more = jobs - shown;
  if (more <= 0) return '';
  return more === 1
    ? 'One model waits to be fetched; a feedback service begins it when it is free.'
    : `${more} models wait to be fetched, one after the other.`;
}

function pullView(pull: ModelPull, models: readonly string[]): PullView {
  const { model, state } = pull;
  if (state === 'running')
    return {
      model,
      state,
      sentence: `${model} is being fetched.`,
      ...progressOf(pull),
      tone: '',
    };
  const stopped = pull.reason?.code === 'cancelled';
  return {
    model,
    state,
    sentence:
      state === 'done'
        ? doneSentence(model, models)
        : `${model} ${stopped ? 'was not fetched' : 'could not be fetched'}. ${pull.reason?.message ?? ''}`.trim(),
    detail: '',
    percent: null,
    tone: state === 'done' ? '' : stopped ? 'wait' : 'fault',
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
