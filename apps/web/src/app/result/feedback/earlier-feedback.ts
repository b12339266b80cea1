import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Feedback } from '@interview/contracts';
import { TimeChip } from '../time-chip';

/** Feedback that a second look has followed: kept beside it, quieter, and without the next step's block. */
@Component({
  selector: 'app-earlier-feedback',
  imports: [TimeChip],
  template: `
    <section
      class="panel"
      aria-labelledby="earlier-feedback"
      data-testid="earlier-feedback"
    >
      <h2 id="earlier-feedback">{{ heading() }}</h2>
      <p class="opening">{{ feedback().acknowledgement }}</p>
      @if (feedback().strengths.length > 0) {
        <h3>What worked</h3>
        <ul>
          @for (strength of feedback().strengths; track $index) {
            <li>
              <p class="quote">
                “{{ strength.quote.text }}”
                <app-time-chip
                  [startSec]="strength.quote.startSec"
                  [endSec]="strength.quote.endSec"
                />
              </p>
              <p>{{ strength.observation }}</p>
            </li>
          }
        </ul>
      }
      @if (feedback().nextSteps.length > 0) {
        <h3>To try next</h3>
        <ul>
          @for (step of feedback().nextSteps; track $index) {
            <li>
              <b>{{ step.move }}</b>
              <p>{{ step.why }}</p>
            </li>
          }
        </ul>
      }
      @if (feedback().question; as question) {
        <h3>To think about</h3>
        <p>{{ question }}</p>
      }
      <p class="small">{{ feedback().source.label }}</p>
    </section>
  `,
  styles: `
    section {
      color: var(--ink-2);
      font: var(--t-body-s);
    }
    h2,
    h3,
    b {
      color: var(--ink);
    }
    h3 {
      margin-top: 18px;
      font: var(--t-label);
    }
    b {
      font-weight: 600;
    }
    .opening {
      margin-top: 10px;
    }
    li {
      padding: 8px 0;
    }
    .quote {
      color: var(--ink);
      font: var(--t-spoken-s);
    }
    app-time-chip {
      margin-left: 6px;
    }
    .small {
      margin-top: 18px;
      padding-top: 12px;
      border-top: 1px solid var(--line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EarlierFeedback {
  readonly heading = input.required<string>();
  readonly feedback = input.required<Feedback>();
}
