import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelPull } from '@interview/contracts';
import { AppError, throttleLatest } from '@interview/service-kit';
import type { ModelServer } from './ollama-server';
import { pullFault } from './pull-fault';
import { bytesOf, NOTHING_YET, withLine } from './pull-tally';
import type { PullTally } from './pull-tally';

export interface ModelFetchPorts {
  /** Called at most four times a second while something changes. */
  onChange: (pull: ModelPull | undefined) => void;
  /** A server has a new model: resolves once it is known to whoever writes. */
  fetched: () => Promise<void>;
  /** Waits after tries that brought nothing, in ms; when they are used up the fault is final. */
  waitsMs?: readonly number[];
}

const TELL_MS = 250;
const WAITS_MS = [1_000, 3_000, 6_000, 10_000];

/** Has model servers fetch models, one model at a time, and tells how far it is. */
export class ModelFetch {
  private readonly tell: (pull: ModelPull | undefined) => void;

  constructor(
    private readonly servers: readonly ModelServer[],
    private readonly ports: ModelFetchPorts,
  ) {
    this.tell = throttleLatest<ModelPull | undefined>(
      (pull) => ports.onChange(pull),
      TELL_MS,
    );
  }

  /**
   * Fetches a model to every server that answers.
   * @throws AppError of pullFault
   */
  async fetch(model: string, signal: AbortSignal): Promise<void> {
    const tallies = new Map<ModelServer, PullTally>();
    const now = (step?: string) => {
      const all = [...tallies.values()];
      // The server that is furthest behind says what is being done.
      const slowest = all.find((t) => t.step !== 'success') ?? all[0];
      return {
        model,
        step: step ?? slowest?.step ?? NOTHING_YET.step,
        ...bytesOf(all),
      };
    };
    this.tell({ ...now(), state: 'running' });
    try {
      const there = await this.answering();
      if (there.length === 0) throw pullFault('no-server', model);
      for (const server of there) tallies.set(server, NOTHING_YET);
      const ends = await Promise.allSettled(
        there.map((server) =>
          this.fetchTo(server, model, signal, (tally, step) => {
            tallies.set(server, tally);
            this.tell({ ...now(step), state: 'running' });
          }),
        ),
      );
      const faults = ends.flatMap((end) =>
        end.status === 'rejected' ? [end.reason as unknown] : [],
      );
      if (faults.length < ends.length) await this.ports.fetched();
      if (faults.length > 0) throw faults[0];
      this.tell({ ...now(), state: 'done' });
    } catch (error) {
      // Stopping, or the queue took the job away: it goes on here or elsewhere, and tells of itself then.
      if (signal.aborted && signal.reason !== 'cancelled') this.tell(undefined);
      else
        this.tell({
          ...now(),
          state: 'failed',
          reason: asReason(error, model),
        });
      throw error;
    }
  }

  private async answering(): Promise<ModelServer[]> {
    const answers = await Promise.all(this.servers.map((s) => s.answers()));
    return this.servers.filter((_, i) => answers[i]);
  }

  /** Goes on after passing faults as long as there is any headway. */
  private async fetchTo(
    server: ModelServer,
    model: string,
    signal: AbortSignal,
    told: (tally: PullTally, step?: string) => void,
  ): Promise<void> {
    const waits = this.ports.waitsMs ?? WAITS_MS;
    let tally = NOTHING_YET;
    let most = 0;
    /** Tries in a row that brought nothing. */
    let idle = 0;
    for (;;) {
      try {
        for await (const line of server.pull(model, signal)) {
          tally = withLine(tally, line);
          const bytes = bytesOf([tally]).completedBytes ?? 0;
          if (bytes > most) idle = 0;
          most = Math.max(most, bytes);
          told(tally);
        }
        return;
      } catch (error) {
        const wait = waits[idle];
        if (!(error instanceof AppError) || !error.retryable) throw error;
        if (wait === undefined || signal.aborted) throw error;
        idle++;
        told(tally, 'trying again');
        await sleep(wait, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

const asReason = (error: unknown, model: string) => {
  const { code, message } =
    error instanceof AppError ? error : pullFault('server-error', model);
  return { code, message };
};
