import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TimeChip } from '../time-chip';
import type { LookBeside } from './shown-feedback';

/** What a second look heard in the person's line, and what is different now. */
@Component({
  selector: 'app-second-look',
  imports: [TimeChip],
  template: `
    <section aria-labelledby="second-look" data-testid="second-look">
      <h2 id="second-look" tabindex="-1">{{ look().title }}</h2>
      <p class="sub">
        You said: <span class="spoken">“{{ look().note }}”</span>
      </p>
      @if (look().contest; as contest) {
        @if (contest.heard; as heard) {
          <p class="heard" data-testid="second-look-heard">
            <span class="label">Your words it was read beside</span>
            <mark class="spoken">“{{ heard.text }}”</mark>
            <app-time-chip
              [startSec]="heard.startSec"
              [endSec]="heard.endSec"
            />
          </p>
        } @else {
          <p class="sub heard">
            No one sentence of the answer was found that the line points at, so
            all of it was read again.
          </p>
        }
        <h3>What is different</h3>
        <ul>
          @for (change of contest.changes; track $index) {
            <li data-testid="second-look-change">{{ change }}</li>
          }
        </ul>
      } @else {
        <p class="sub heard">
          The feedback was written again with this line. Its writer did not list
          what is different.
        </p>
      }
    </section>
  `,
  styles: `
    section {
      margin-bottom: var(--s6);
      padding-bottom: var(--s5);
      border-bottom: 1px solid var(--line);
    }
    h2:focus-visible {
      box-shadow: none;
    }
    .sub {
      margin-top: 4px;
      overflow-wrap: anywhere;
    }
    .heard {
      margin-top: 14px;
    }
    .heard .label {
      margin-bottom: 4px;
    }
    mark {
      font: var(--t-spoken-s);
    }
    app-time-chip {
      margin-left: 8px;
    }
    h3 {
      margin-top: 18px;
    }
    li {
      position: relative;
      max-width: 58ch;
      padding: 5px 0 5px 20px;
      color: var(--ink-2);
    }
    li::before {
      content: '';
      position: absolute;
      left: 2px;
      top: 16px;
      width: 8px;
      height: 2px;
      background: var(--primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondLook {
  readonly look = input.required<LookBeside>();
}
