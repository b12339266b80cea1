import { computed, Injectable, signal } from '@angular/core';
import type { CharSpan } from '@interview/contracts';

/** Which words of the transcript a person asked to see: those behind one thing at a time. */
@Injectable()
export class WordLight {
  private readonly held = signal<{
    readonly key: string;
    readonly spans: readonly CharSpan[];
  } | null>(null);

  readonly spans = computed(() => this.held()?.spans ?? []);
  /** Names what the words belong to; null while none are lit. */
  readonly key = computed(() => this.held()?.key ?? null);

  /** Lights the words; a second press puts them out. */
  toggle(key: string, spans: readonly CharSpan[]): void {
    this.held.update((held) => (held?.key === key ? null : { key, spans }));
  }

  clear(): void {
    this.held.set(null);
  }
}
