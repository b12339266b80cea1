import type { EngineStatus } from '@interview/contracts';
import { chooseEngine } from './engine-choice';
import type {
  DraftState,
  EngineChoice,
  EngineFacts,
  WeightsState,
} from './engine-choice';
import type { SpeechEngine } from './speech-engine';

/** How often a missing draft recogniser is looked for, in ms. */
const LOOK_MS = 60_000;
/** Download progress is told at most this often, in ms. */
const TELL_MS = 1_000;

export interface EngineKeeperOptions {
  facts: Pick<EngineFacts, 'wish' | 'model' | 'modelsDir' | 'draftInstall'>;
  /** Whisper, once its weights are ready. */
  whisper: () => SpeechEngine | null;
  /** Starts and stops the care for the weights. */
  weights: {
    start: (onChange: (state: WeightsState) => void) => void;
    stop: () => Promise<void>;
  };
  /** Looks for the draft recogniser. */
  findDraft: () => Promise<DraftState & { engine?: SpeechEngine }>;
  onStatus: (status: EngineStatus) => void;
  lookMs?: number;
  tellMs?: number;
}

/** Keeps the best engine that can be had, and says at every change which one and why. */
export class EngineKeeper {
  private weights: WeightsState = { state: 'not-wanted' };
  private draft: DraftState = { installed: false, problem: 'program' };
  private draftEngine: SpeechEngine | null = null;
  private choice: EngineChoice;
  private lookTimer: NodeJS.Timeout | undefined;
  private toldAt = 0;
  private looking = false;
  private stopped = false;

  constructor(private readonly options: EngineKeeperOptions) {
    this.choice = this.choose();
  }

  get status(): EngineStatus {
    return this.choice.status;
  }

  /** The engine for a new job; null while there is none. */
  current(): SpeechEngine | null {
    const { engine } = this.choice;
    if (engine === 'whisper') return this.options.whisper();
    return engine === 'pocketsphinx' ? this.draftEngine : null;
  }

  /** Returns at once: whatever takes long goes on in the background. */
  start(): void {
    const { wish } = this.options.facts;
    if (wish === 'pocketsphinx') void this.look();
    if (wish === 'auto' || wish === 'whisper')
      this.options.weights.start((state) => void this.weightsChanged(state));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.lookTimer);
    await this.options.weights.stop();
    await this.options.whisper()?.stop();
    await this.draftEngine?.stop();
  }

  private async weightsChanged(state: WeightsState): Promise<void> {
    this.weights = state;
    // The draft recogniser matters only once weights cannot be had.
    if (state.state === 'failed' && this.options.facts.wish === 'auto')
      await this.look();
    else this.tell();
  }

  private async look(): Promise<void> {
    clearTimeout(this.lookTimer);
    if (this.looking || this.stopped) return;
    this.looking = true;
    if (!this.draft.installed) {
      const { engine, ...found } = await this.options.findDraft();
      this.draft = found;
      this.draftEngine = engine ?? null;
    }
    this.looking = false;
    this.tell();
    const wanted =
      this.options.facts.wish === 'pocketsphinx' ||
      this.weights.state === 'failed';
    if (wanted && !this.draft.installed && !this.stopped)
      this.lookTimer = setTimeout(
        () => void this.look(),
        this.options.lookMs ?? LOOK_MS,
      ).unref();
  }

  private choose(): EngineChoice {
    return chooseEngine({
      ...this.options.facts,
      weights: this.weights,
      draft: this.draft,
    });
  }

  private tell(): void {
    const before = this.choice.status;
    this.choice = this.choose();
    const { status } = this.choice;
    if (JSON.stringify(status) === JSON.stringify(before)) return;
    const now = performance.now();
    const onlyProgress = before.progress !== null && status.progress !== null;
    if (onlyProgress && now - this.toldAt < (this.options.tellMs ?? TELL_MS))
      return;
    this.toldAt = now;
    this.options.onStatus(status);
  }
}
