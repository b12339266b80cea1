import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  model,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Evidence, Measure, MeasureId } from '@interview/contracts';
import { figure } from '../../ui/format';
import { measureText } from '../../ui/measure-line';
import { Disclosure } from '../../ui/disclosure';
import { AboutCard } from '../about/about-card';
import { aboutMeasure } from '../about/about-lines';
import { TimeChip } from '../time-chip';
import { measureScale } from './measure-scale';

/** Evidence shown as chips; more is lit in the transcript. */
const CHIPS = 8;

/** Each measure with its figure, the range it lies in, one sentence, and where it looked. */
@Component({
  selector: 'app-measures-panel',
  imports: [MatButton, AboutCard, Disclosure, TimeChip],
  templateUrl: './measures-panel.html',
  styleUrl: './measures-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasuresPanel {
  readonly measures = input.required<readonly Measure[]>();
  readonly text = input.required<string>();
  /** The measure whose evidence is lit in the transcript. */
  readonly shown = model.required<MeasureId | null>();

  protected readonly rows = computed(() =>
    this.measures().map((measure) => ({
      measure,
      figure:
        measure.value === null ? '' : measureText(measure.id, measure.value),
      scale: measureScale(measure),
      why: measure.notMeasured?.message ?? null,
      about: aboutMeasure(measure.id),
      moments: moments(measure.evidence, this.text()),
      more: Math.max(0, measure.evidence.length - CHIPS),
    })),
  );

  protected toggle(id: MeasureId): void {
    this.shown.update((shown) => (shown === id ? null : id));
  }

  protected ticks(low: number | null, high: number | null): string {
    if (low === null) return high === null ? '' : `up to ${figure(high)}`;
    return high === null
      ? `from ${figure(low)}`
      : `${figure(low)} to ${figure(high)}`;
  }
}

function moments(evidence: readonly Evidence[], text: string) {
  return evidence.slice(0, CHIPS).map((one) => ({
    ...one,
    words: text.slice(one.startChar, one.endChar),
  }));
}
