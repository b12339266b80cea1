import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
} from '@angular/core';
import { Icon } from '../ui/icon';
import type { StageStep } from './stage-steps';

/** How far the answer is. Slim where all is done. */
@Component({
  selector: 'app-stage-strip',
  imports: [Icon],
  templateUrl: './stage-strip.html',
  styleUrl: './stage-strip.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StageStrip {
  readonly steps = input.required<readonly StageStep[]>();
  /** Everything was done from the start: a strip that was watched keeps its height, so that nothing jumps. */
  protected readonly slim = linkedSignal<boolean, boolean>({
    source: () => this.steps().every(({ state }) => state === 'done'),
    computation: (done, before) => done && (before?.value ?? true),
  });
  /** The stage that is furthest: told once for each change, not for every step within it. */
  protected readonly news = computed(
    () =>
      this.steps().findLast(({ state }) => state !== 'waiting')?.title ?? '',
  );

  protected percent(share: number): number {
    return Math.round(share * 100);
  }
}
