import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import type { PointCoverage } from '@interview/contracts';
import { Icon, type IconName } from '../ui/icon';
import { TimeChip } from './time-chip';

const LOOKS: Record<
  PointCoverage['state'],
  { readonly text: string; readonly icon: IconName | null }
> = {
  heard: { text: 'Heard', icon: 'check' },
  'in-part': { text: 'Heard in part', icon: 'half' },
  'not-heard': { text: 'Not heard', icon: null },
};

/** Points that the question looks for: heard, in part, not heard, with the words. */
@Component({
  selector: 'app-points-panel',
  imports: [Icon, TimeChip],
  template: `
    <section class="panel" aria-labelledby="points-title">
      <div class="panel-head">
        <div>
          <h2 id="points-title">Points this question looks for</h2>
          <p class="sub">{{ summary() }} Not every good answer has them all.</p>
        </div>
      </div>
      <ul>
        @for (row of rows(); track row.point.pointId) {
          <li [class]="row.point.state">
            <span class="mark" aria-hidden="true">
              @if (row.icon) {
                <app-icon [name]="row.icon" />
              }
            </span>
            <b>{{ row.point.text }}</b>
            <app-time-chip [startSec]="row.startSec" [endSec]="row.endSec" />
            <p class="words">
              <span class="state">{{ row.state }}</span>
              @for (words of row.words; track $index) {
                <mark>“{{ words }}”</mark>
              }
            </p>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './points-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PointsPanel {
  readonly points = input.required<readonly PointCoverage[]>();
  readonly text = input.required<string>();

  protected readonly rows = computed(() =>
    this.points().map((point) => ({
      point,
      icon: LOOKS[point.state].icon,
      state: LOOKS[point.state].text + (point.evidence.length > 0 ? ':' : '.'),
      startSec: point.evidence.at(0)?.startSec ?? null,
      endSec: point.evidence.at(0)?.endSec ?? null,
      words: point.evidence
        .slice(0, 3)
        .map(({ startChar, endChar }) => this.text().slice(startChar, endChar)),
    })),
  );
  protected readonly summary = computed(() => {
    const count = (state: PointCoverage['state']) =>
      this.points().filter((point) => point.state === state).length;
    const part = count('in-part');
    return `${count('heard')} of ${this.points().length} heard${part > 0 ? `, ${part} in part` : ''}.`;
  });
}
