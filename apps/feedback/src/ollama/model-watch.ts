import { MODEL_SERVER } from '@interview/contracts';
import type { EngineStatus, ModelPull } from '@interview/contracts';
import type { LanguageModel, ModelStatus } from './language-model';

/**
 * What the worker tells of itself. It is always ready: the coach needs nothing.
 * @param passed a sentence on how often the model's texts hold
 * @param pull the model that it fetches, or fetched last
 */
export function engineStatusOf(
  status: ModelStatus,
  passed = '',
  pull?: ModelPull,
): EngineStatus {
  const available = status.state === 'available';
  const answers = available || status.state === 'no-model';
  return {
    state: 'ready',
    name: available ? 'ollama' : 'builtin-coach',
    model: available ? status.model : null,
    why: available
      ? `An Ollama server answers and has a model. ${passed}`.trim()
      : `${status.why} The built-in coach writes the feedback.`,
    progress: null,
    reason: null,
    ...(answers && { capabilities: [MODEL_SERVER] }),
    ...(pull && { pull }),
  };
}

const LOST: ModelStatus = {
  state: 'no-server',
  why: 'The Ollama server stopped answering.',
  fallbackReason: 'No language model server answered.',
};

/** Looks at the model server now and then, so that no job has to. */
export class ModelWatch {
  latest: ModelStatus = {
    state: 'no-server',
    why: 'Ollama has not been looked for yet.',
    fallbackReason: 'The language model server had not been found yet.',
  };
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private warming = false;

  constructor(
    private readonly model: LanguageModel,
    private readonly everyMs: number,
    private readonly onChange: (status: ModelStatus) => void,
  ) {}

  /** Resolves after the first look, which ends within the model's own deadline. */
  async start(): Promise<void> {
    await this.look();
    this.next();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** A job could not reach the server: the jobs after it need not wait for the next look. */
  lost(): void {
    this.set(LOST);
  }

  private next(): void {
    this.timer = setTimeout(() => {
      void this.look().then(() => {
        if (!this.stopped) this.next();
      });
    }, this.everyMs);
    this.timer.unref();
  }

  /** Looks now; also called when a server has got a model. */
  async look(): Promise<void> {
    const status = await this.model.probe();
    if (this.stopped) return;
    this.set(status);
    // Loading may take minutes: nobody waits for it, and one trial at a time is enough.
    if (status.state !== 'available' || this.warming) return;
    this.warming = true;
    void this.model
      .warmUp()
      .then(async (news) => {
        if (news && !this.stopped) this.set(await this.model.probe());
      })
      .finally(() => (this.warming = false));
  }

  private set(status: ModelStatus): void {
    const changed = JSON.stringify(status) !== JSON.stringify(this.latest);
    this.latest = status;
    if (changed) this.onChange(status);
  }
}
