import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TargetLength } from '@interview/contracts';
import { spell } from '../../ui/format';
import { Icon } from '../../ui/icon';
import type { RecordingSession } from '../recording/recording-session';
import { LevelRing } from './level-ring';

/** The ring and what can be done now. Nothing here blinks or judges. */
@Component({
  selector: 'app-listener-panel',
  imports: [MatButton, Icon, LevelRing],
  templateUrl: './listener-panel.html',
  styleUrl: './listener-panel.scss',
  host: { '[class.stopped]': "session().state() === 'stopped'" },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListenerPanel {
  readonly session = input.required<RecordingSession>();
  readonly target = input.required<TargetLength>();
  readonly playing = input.required<boolean>();
  readonly begin = output();
  readonly hear = output();

  protected readonly speaking = computed(() =>
    ['recording', 'paused'].includes(this.session().state()),
  );
  protected readonly paused = computed(
    () => this.session().state() === 'paused',
  );
  protected readonly timed = computed(() => {
    const take = this.session().take();
    return take === null || take.durationSec !== null;
  });
  /** What is there, and whether it outlives this tab. */
  protected readonly length = computed(() => {
    const take = this.session().take();
    if (take === null || take.durationSec === null) return 'Your file is here.';
    const safe = take.storedId !== null && this.session().kept();
    return `${spell(take.durationSec)}${safe ? ', safe if this tab closes' : ''}.`;
  });

  protected pauseOrGoOn(): void {
    if (this.paused()) this.session().resume();
    else this.session().pause();
  }
}
