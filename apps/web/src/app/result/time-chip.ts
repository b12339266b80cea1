import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
} from '@angular/core';
import { clock } from '../ui/format';
import { AnswerPlayer } from './answer-player';

/** Plays one moment of the recording. Shows nothing where the words were not timed. */
@Component({
  selector: 'app-time-chip',
  template: `
    @if (startSec() !== null) {
      <button
        class="at"
        type="button"
        [attr.aria-label]="'Play from ' + time()"
        [attr.aria-pressed]="playing()"
        (click)="play()"
      >
        {{ time() }}
      </button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeChip {
  private readonly player = inject(AnswerPlayer);
  readonly startSec = input.required<number | null>();
  readonly endSec = input<number | null>(null);

  protected readonly time = computed(() => clock(this.startSec() ?? 0));
  protected readonly playing = computed(() => {
    const now = this.player.atSec();
    const end = this.endSec();
    const start = this.startSec();
    return (
      this.player.playing() &&
      start !== null &&
      end !== null &&
      now >= start &&
      now <= end
    );
  });

  protected play(): void {
    void this.player.play(this.startSec() ?? 0, this.endSec());
  }
}
