import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TimeChip } from '../time-chip';
import type { StatedFeeling } from './stated-feelings';

/** Feelings in the words of the answer, each with the sentence it was read from. */
@Component({
  selector: 'app-feelings-panel',
  imports: [TimeChip],
  template: `
    <section class="panel" aria-labelledby="feelings-title">
      <div class="panel-head">
        <div>
          <h2 id="feelings-title">Feelings you named</h2>
          <p class="sub">
            Read from your words, never from your voice. No part of any rating.
          </p>
        </div>
      </div>
      <ul>
        @for (feeling of feelings(); track feeling.sentenceId) {
          <li data-testid="stated-feeling">
            <b>{{ feeling.word }}</b>
            <app-time-chip
              [startSec]="feeling.startSec"
              [endSec]="feeling.endSec"
            />
            <p>
              <span>“</span>
              @for (run of feeling.runs; track $index) {
                @if (run.marked) {
                  <mark>{{ run.text }}</mark>
                } @else {
                  <span>{{ run.text }}</span>
                }
              }
              <span>”</span>
            </p>
          </li>
        }
      </ul>
      <p class="from">{{ attribution() }}</p>
    </section>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 6px 10px;
      align-items: center;
      padding: 14px 0;
      border-top: 1px solid var(--line);
    }
    li:first-child {
      padding-top: 0;
      border-top: 0;
    }
    b {
      font: var(--t-title-m);
    }
    p {
      grid-column: 1 / -1;
      font: var(--t-spoken-s);
    }
    .sub {
      font: var(--t-body-s);
    }
    mark {
      margin: 0;
      padding: 0;
    }
    .from {
      padding-top: 12px;
      border-top: 1px solid var(--line);
      color: var(--ink-3);
      font: var(--t-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeelingsPanel {
  readonly feelings = input.required<readonly StatedFeeling[]>();
  readonly attribution = input.required<string>();
}
