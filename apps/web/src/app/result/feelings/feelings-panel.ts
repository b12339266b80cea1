import {
  ChangeDetectionStrategy,
  Component,
  input,
  output,
} from '@angular/core';
import { StatedFeelingRow } from './stated-feeling-row';
import type { StatedFeeling } from './stated-feelings';

/** Feelings in the words of the answer, each with the sentence it was read from; the person has the last word. */
@Component({
  selector: 'app-feelings-panel',
  imports: [StatedFeelingRow],
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
            <app-stated-feeling-row
              [answerId]="answerId()"
              [feeling]="feeling"
              (changed)="changed.emit()"
            />
          </li>
        }
      </ul>
      <p class="from">{{ attribution() }}</p>
    </section>
  `,
  styles: `
    li {
      padding: 14px 0;
      border-top: 1px solid var(--line);
    }
    li:first-child {
      padding-top: 0;
      border-top: 0;
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
  readonly answerId = input.required<string>();
  readonly feelings = input.required<readonly StatedFeeling[]>();
  readonly attribution = input.required<string>();
  /** The person has put one right, or taken that back. */
  readonly changed = output();
}
