import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AboutLine } from './about-lines';

/** Where a number or a rating comes from, what it can be, and what it cannot tell. */
@Component({
  selector: 'app-about-card',
  template: `
    <dl>
      @for (line of lines(); track $index) {
        <div>
          <dt>{{ line.term }}</dt>
          <dd>{{ line.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 8px;
      margin: 6px 0 4px;
      padding: 14px 16px;
      border-radius: 14px;
      background: var(--sunken);
      font: 400 0.875rem/1.5 var(--sans);
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
    }
    dt {
      flex: 0 0 6.5rem;
      color: var(--ink-2);
    }
    dd {
      flex: 1 1 9rem;
      min-width: 0;
      overflow-wrap: break-word;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AboutCard {
  readonly lines = input.required<readonly AboutLine[]>();
}
