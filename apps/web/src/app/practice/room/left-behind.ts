import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  resource,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { clock, day } from '../../ui/format';
import { Icon } from '../../ui/icon';
import type { Take, TakePlace } from '../recording/recording-session';
import { assembleTake, takeFileName } from '../recording/take-format';
import { type StoredTake, TAKE_STORE } from '../recording/take-store';

/** Offers a take of this question that a crash, a reload or a lost connection left on this device. */
@Component({
  selector: 'app-left-behind',
  imports: [MatButton, Icon],
  template: `
    @if (take(); as take) {
      <div class="note wait" role="status">
        <app-icon name="mic" />
        <div>
          <b>Nothing is lost.</b> Your recording of {{ length() }} from
          {{ when() }} is still on this device.
          <p class="note-acts">
            <button matButton="filled" type="button" (click)="use(take)">
              Listen or send it
            </button>
            <button matButton="text" type="button" (click)="drop(take)">
              Delete it
            </button>
          </p>
        </div>
      </div>
    }
  `,
  styles: '.note { max-width: 42rem; margin-top: var(--s5); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeftBehind {
  private readonly store = inject(TAKE_STORE);

  readonly place = input.required<TakePlace>();
  /** Id of the take that the room shows; null for none. */
  readonly shown = input.required<string | null>();
  readonly pick = output<Take>();

  private readonly dropped = signal('');
  private readonly stored = resource({
    loader: () => this.store.unsent(),
  });
  protected readonly take = computed(() => {
    if (!this.stored.hasValue() || this.shown() !== null) return undefined;
    const { interviewId, questionId } = this.place();
    return this.stored
      .value()
      .find(
        (take) =>
          take.interviewId === interviewId &&
          take.questionId === questionId &&
          take.id !== this.dropped(),
      );
  });
  protected readonly length = computed(() =>
    clock(this.take()?.durationSec ?? 0),
  );
  protected readonly when = computed(() =>
    day(this.take()?.startedAt ?? '', new Date()),
  );

  protected async use(take: StoredTake): Promise<void> {
    const chunks = await this.store.chunks(take.id);
    this.pick.emit({
      audio: assembleTake(take.kind, take.mediaType, chunks),
      fileName: takeFileName(take.mediaType),
      durationSec: take.durationSec,
      storedId: take.id,
    });
  }

  protected async drop(take: StoredTake): Promise<void> {
    this.dropped.set(take.id);
    await this.store.remove(take.id);
  }
}
