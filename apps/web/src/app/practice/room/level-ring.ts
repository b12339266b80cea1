import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import type { TargetLength } from '@interview/contracts';
import { clock } from '../../ui/format';
import { Icon } from '../../ui/icon';
import type { RecordingState } from '../recording/recording-session';
import { arcPath, discRadius, RING_SIZE, roundSec } from './ring-geometry';

const LABELS: Record<RecordingState, string> = {
  idle: '',
  asking: 'Asking for the microphone',
  ready: 'Microphone ready',
  recording: 'listening',
  paused: 'paused',
  stopped: 'your answer',
};

/** Length round the edge with the target marked, loudness as a slow disc, time in the middle. */
@Component({
  selector: 'app-level-ring',
  imports: [Icon],
  templateUrl: './level-ring.html',
  styleUrl: './level-ring.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LevelRing {
  readonly state = input.required<RecordingState>();
  readonly target = input.required<TargetLength>();
  readonly elapsedSec = input.required<number>();
  readonly level = input.required<number>();
  readonly hearing = input.required<boolean>();
  /** False where nobody counted the length, as for an uploaded file. */
  readonly timed = input(true);

  protected readonly viewBox = `0 0 ${RING_SIZE} ${RING_SIZE}`;
  protected readonly metered = computed(() =>
    ['ready', 'recording', 'paused'].includes(this.state()),
  );
  protected readonly counting = computed(
    () =>
      ['recording', 'paused', 'stopped'].includes(this.state()) && this.timed(),
  );
  protected readonly time = computed(() => clock(this.elapsedSec()));
  protected readonly label = computed(() =>
    this.hearing() && ['ready', 'recording'].includes(this.state())
      ? 'we hear you'
      : LABELS[this.state()],
  );
  protected readonly stretch = computed(() => {
    const { minSec, maxSec } = this.target();
    const round = roundSec(this.target());
    return arcPath(minSec / round, maxSec / round);
  });
  protected readonly spent = computed(() =>
    arcPath(0, this.elapsedSec() / roundSec(this.target())),
  );
  protected readonly outer = computed(() => discRadius(this.level()));
  protected readonly middle = computed(() => discRadius(this.level() * 0.6));
  protected readonly percent = computed(() => Math.round(this.level() * 100));
}
