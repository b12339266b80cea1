import {
  DestroyRef,
  inject,
  Injectable,
  InjectionToken,
  signal,
} from '@angular/core';
import type { CreateTailoring, Tailoring } from '@interview/contracts';
import { isPassing, problemText } from '../../api/problem';
import { TailoringClient } from '../../api/tailoring-client';

/** How long to wait before the state is asked for again, in ms. */
export const TAILORING_POLL_MS = new InjectionToken<number>('tailoring poll', {
  providedIn: 'root',
  factory: () => 700,
});

/** One document on its way to its questions. */
@Injectable()
export class TailoringSession {
  private readonly client = inject(TailoringClient);
  private readonly pollMs = inject(TAILORING_POLL_MS);
  /** Counts the documents: what an earlier one brings is dropped. */
  private turn = 0;

  readonly working = signal(false);
  readonly problem = signal('');
  /** What the server says while nothing moves, for example that no worker runs. */
  readonly waitingFor = signal('');
  readonly made = signal<Tailoring | null>(null);

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.turn += 1));
  }

  /** Sends a document and waits for its questions. */
  async make(wish: CreateTailoring, document: string | File): Promise<void> {
    this.discard();
    const turn = this.turn;
    this.working.set(true);
    try {
      const id = await this.client.create(wish, document);
      const tailoring = await this.ended(id, turn);
      if (!tailoring) return;
      if (tailoring.state === 'done') this.made.set(tailoring);
      else
        this.problem.set(
          tailoring.reason?.message ??
            'No questions could be made. Send the document once more.',
        );
    } catch (error) {
      if (turn === this.turn) this.problem.set(problemText(error));
    } finally {
      if (turn === this.turn) this.working.set(false);
    }
  }

  /** Forgets document and questions, here and on the server. */
  discard(): void {
    this.turn += 1;
    const made = this.made();
    // Questions that an interview has taken over stay with it.
    if (made) void this.client.delete(made.id).catch(() => undefined);
    this.made.set(null);
    this.problem.set('');
    this.waitingFor.set('');
    this.working.set(false);
  }

  /** The tailoring once it has ended; undefined when another document took its place. */
  private async ended(
    id: string,
    turn: number,
  ): Promise<Tailoring | undefined> {
    for (;;) {
      const tailoring = await this.client.read(id).catch((error: unknown) => {
        // A server that restarts has kept the document.
        if (isPassing(error)) return null;
        throw error;
      });
      if (turn !== this.turn) {
        await this.client.delete(id).catch(() => undefined);
        return undefined;
      }
      if (tailoring && !['waiting', 'running'].includes(tailoring.state))
        return tailoring;
      this.waitingFor.set(tailoring?.reason?.message ?? '');
      await new Promise((resolve) => setTimeout(resolve, this.pollMs));
    }
  }
}
