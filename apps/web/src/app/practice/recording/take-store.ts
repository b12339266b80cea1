import { InjectionToken } from '@angular/core';
import { IndexedDbTakeStore } from './indexed-db-take-store';

/** A take that the gateway has not confirmed yet. */
export interface StoredTake {
  readonly id: string;
  readonly interviewId: string;
  readonly questionId: string;
  readonly questionText: string;
  /** Position in the interview, from 1. */
  readonly questionNumber: number;
  /** ISO time. */
  readonly startedAt: string;
  readonly kind: 'encoded' | 'pcm';
  readonly mediaType: string;
  /** Speaking time as far as it was written down, in seconds. */
  readonly durationSec: number;
}

/** Keeps sound on this device, chunk by chunk, until the gateway has it. */
export interface TakeStore {
  begin(take: StoredTake): Promise<void>;
  /** Adds the next second or so. `durationSec` is the speaking time so far. */
  append(
    take: StoredTake,
    index: number,
    chunk: Blob,
    durationSec: number,
  ): Promise<void>;
  /** Takes that no open page holds, newest first. */
  unsent(): Promise<StoredTake[]>;
  chunks(takeId: string): Promise<Blob[]>;
  /** This page no longer holds the take; it is offered again. */
  letGo(takeId: string): void;
  remove(takeId: string): Promise<void>;
}

export const TAKE_STORE = new InjectionToken<TakeStore>('take store', {
  providedIn: 'root',
  factory: () =>
    typeof indexedDB === 'undefined'
      ? new MemoryTakeStore()
      : new IndexedDbTakeStore(indexedDB),
});

/** For browsers without a database: keeps takes while the page is open. Also the fake for tests. */
export class MemoryTakeStore implements TakeStore {
  private readonly takes = new Map<string, StoredTake>();
  private readonly sound = new Map<string, Blob[]>();
  private readonly held = new Set<string>();

  async begin(take: StoredTake): Promise<void> {
    this.takes.set(take.id, take);
    this.sound.set(take.id, []);
    this.held.add(take.id);
  }

  async append(
    take: StoredTake,
    index: number,
    chunk: Blob,
    durationSec: number,
  ): Promise<void> {
    this.takes.set(take.id, { ...take, durationSec });
    const chunks = this.sound.get(take.id) ?? [];
    chunks[index] = chunk;
    this.sound.set(take.id, chunks);
  }

  async unsent(): Promise<StoredTake[]> {
    return [...this.takes.values()]
      .filter(({ id }) => !this.held.has(id))
      .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  }

  letGo(takeId: string): void {
    this.held.delete(takeId);
  }

  async chunks(takeId: string): Promise<Blob[]> {
    return this.sound.get(takeId) ?? [];
  }

  async remove(takeId: string): Promise<void> {
    this.letGo(takeId);
    this.takes.delete(takeId);
    this.sound.delete(takeId);
  }
}
