import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type {
  EngineStatus,
  StageName,
  WorkerRole,
  WorkerRow,
  WorkerStatus,
} from '@interview/contracts';
import { STAGES } from '@interview/contracts';
import { watchPresence } from '@interview/service-kit';
import type { RelayPort } from '@interview/service-kit';
import { RELAY } from '../tokens';

/** A worker that has not shown itself for this long is taken for gone, in ms (three heartbeats). */
const GONE_AFTER_MS = 16_000;
/** How often it is looked for workers that are gone, in ms. */
const LOOK_MS = 2_000;

const ROLE_OF_STAGE: Record<StageName, WorkerRole> = {
  transcript: 'transcriber',
  analysis: 'analyzer',
  feedback: 'feedback',
};

/** What answers depend on: how far a model has been fetched changes four times a second and is not it. */
const workOf = ({ engine }: WorkerStatus) => ({ ...engine, pull: undefined });

/** The workers that show themselves now, and with which engines. */
@Injectable()
export class Fleet implements OnModuleInit, OnModuleDestroy {
  private readonly workers = new Map<
    string,
    { status: WorkerStatus; seenAt: number }
  >();
  private readonly listeners = new Set<() => void>();
  private end?: () => Promise<void>;
  private timer?: NodeJS.Timeout;

  constructor(@Inject(RELAY) private readonly relay: RelayPort) {}

  async onModuleInit(): Promise<void> {
    this.end = await watchPresence(this.relay, (status) => this.see(status));
    this.timer = setInterval(() => {
      const before = this.workers.size;
      if (this.alive().length < before) this.tell();
    }, LOOK_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.end?.();
  }

  /** Called whenever a worker comes, goes or changes its engine. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  rows(): WorkerRow[] {
    return this.alive()
      .map(({ status, seenAt }) => ({
        name: status.name,
        role: status.role,
        version: status.version,
        startedAt: status.startedAt,
        lastSeenAt: new Date(seenAt).toISOString(),
        engine: status.engine,
      }))
      .sort(
        (a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name),
      );
  }

  /** The best engine of each stage's workers; null where no worker is there. */
  engines(): Record<StageName, EngineStatus | null> {
    const best = (stage: StageName): EngineStatus | null => {
      const found = this.alive()
        .filter((w) => w.status.role === ROLE_OF_STAGE[stage])
        .map((w) => w.status.engine);
      return (
        found.find((e) => e.state === 'ready') ??
        found.find((e) => e.state === 'preparing') ??
        found[0] ??
        null
      );
    };
    const [transcript, analysis, feedback] = STAGES.map(best);
    return {
      transcript: transcript ?? null,
      analysis: analysis ?? null,
      feedback: feedback ?? null,
    };
  }

  /** Whether some worker of the role has the capability; null while none is there to say. */
  can(role: WorkerRole, capability: string): boolean | null {
    const workers = this.alive().filter((w) => w.status.role === role);
    if (workers.length === 0) return null;
    return workers.some((w) =>
      w.status.engine.capabilities?.includes(capability),
    );
  }

  private see(status: WorkerStatus): void {
    const before = this.workers.get(status.name)?.status;
    if (status.stopping) this.workers.delete(status.name);
    else this.workers.set(status.name, { status, seenAt: Date.now() });
    const changed =
      !before ||
      status.stopping ||
      JSON.stringify(workOf(before)) !== JSON.stringify(workOf(status));
    if (changed) this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private alive(): { status: WorkerStatus; seenAt: number }[] {
    const now = Date.now();
    for (const [name, worker] of this.workers) {
      if (now - worker.seenAt > GONE_AFTER_MS) this.workers.delete(name);
    }
    return [...this.workers.values()];
  }
}
