import { setTimeout as wait } from 'node:timers/promises';
import { errorText } from '../../processes/error-code';
import type { WeightsState } from '../engine-choice';
import { retryDelaySec } from '../engine-choice';
import { DownloadFault } from './download-file';
import { withDownloadLock } from './download-lock';
import { downloadProblem } from './download-problem';
import type { WeightStore } from './weight-store';

/** How often a failed download looks whether somebody has put the files there by hand, in ms. */
const LOOK_MS = 60_000;

export interface WeightsKeeperOptions {
  store: WeightStore;
  /** Loads the model; rejects with what is wrong with its files. */
  load: (signal: AbortSignal) => Promise<void>;
  onChange: (state: WeightsState) => void;
  /** Counts and file names only. */
  onEvent: (event: string, details: Record<string, unknown>) => void;
  retrySec?: (failures: number) => number;
  lookMs?: number;
}

/** Sees to it that weights are there and whole: checks, downloads, tries again, loads. In the background. */
export class WeightsKeeper {
  private readonly stopping = new AbortController();
  private work: Promise<void> | undefined;

  constructor(private readonly options: WeightsKeeperOptions) {}

  start(): void {
    this.work ??= this.run().catch((error: unknown) => {
      if (this.stopping.signal.aborted) return;
      const why = downloadProblem(error, this.options.store.dir);
      this.options.onChange({ state: 'failed', why, retryInSec: null });
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.work;
  }

  private async run(): Promise<void> {
    const { onChange, onEvent, retrySec = retryDelaySec } = this.options;
    onChange({ state: 'checking' });
    for (let failures = 0; ;) {
      const first = failures === 0;
      if ((await this.fetched(first)) && (await this.loaded())) break;
      const seconds = retrySec(++failures);
      onEvent('weights: next try', { failures, seconds });
      onChange({
        state: 'failed',
        why: this.lastFault,
        retryInSec: Math.round(seconds),
      });
      await this.pause(seconds);
    }
    onChange({ state: 'ready' });
  }

  /** One try to load what is there. */
  private async loaded(): Promise<boolean> {
    const { store, onChange } = this.options;
    const { signal } = this.stopping;
    onChange({ state: 'loading' });
    try {
      await this.options.load(signal);
      return true;
    } catch (error) {
      signal.throwIfAborted();
      this.lastFault = `the files in ${store.dir} could not be loaded (${errorText(error).slice(0, 160)}): delete that folder to have them downloaded again`;
      return false;
    }
  }

  private lastFault = '';

  /** One try: true once every file is there and checked. */
  private async fetched(first: boolean): Promise<boolean> {
    const { store, onChange, onEvent } = this.options;
    const { signal } = this.stopping;
    const found = await store.check();
    if (found.damaged.length > 0)
      onEvent('weights: damaged files', { ...found });
    if (found.missing.length === 0) return true;
    if (first) onChange({ state: 'connecting' });
    try {
      await withDownloadLock(
        store.dir,
        signal,
        () =>
          onChange({ state: 'downloading', doneBytes: 0, totalBytes: null }),
        async () => {
          // Whoever had the lock may have brought the files.
          const { missing } = await store.check();
          onEvent('weights: downloading', { files: missing.length });
          await store.download(missing, signal, (doneBytes, totalBytes) =>
            onChange({ state: 'downloading', doneBytes, totalBytes }),
          );
        },
      );
      onEvent('weights: downloaded', {});
      return true;
    } catch (error) {
      signal.throwIfAborted();
      this.lastFault =
        error instanceof DownloadFault
          ? error.message
          : downloadProblem(error, store.dir);
      return false;
    }
  }

  /** Waits for the next try, or until missing files appear. */
  private async pause(seconds: number): Promise<void> {
    const { store, lookMs = LOOK_MS } = this.options;
    const { signal } = this.stopping;
    const wasComplete = await store.isComplete();
    for (let left = seconds * 1000; left > 0; left -= lookMs) {
      await wait(Math.min(left, lookMs), undefined, { signal });
      if ((await store.isComplete()) !== wasComplete) return;
    }
  }
}
