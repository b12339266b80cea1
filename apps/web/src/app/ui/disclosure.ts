import {
  ChangeDetectionStrategy,
  Component,
  input,
  model,
} from '@angular/core';
import { Icon, type IconName } from './icon';

/** A button that opens what it holds, right below itself. */
@Component({
  selector: 'app-disclosure',
  imports: [Icon],
  template: `
    <button
      class="noprint"
      type="button"
      [attr.aria-expanded]="open()"
      [attr.aria-label]="label() + ': ' + of()"
      (click)="open.set(!open())"
    >
      <app-icon [name]="icon()" />{{ label() }}
    </button>
    @if (open()) {
      <ng-content />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 32px;
      margin-left: -6px;
      padding: 4px 6px;
      border: 0;
      border-radius: 8px;
      background: none;
      color: var(--primary);
      font: var(--t-small);
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--sunken);
    }
    app-icon {
      --icon: 16px;
      flex: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Disclosure {
  readonly label = input.required<string>();
  /** What it is about, for those who hear the button alone. */
  readonly of = input.required<string>();
  readonly icon = input<IconName>('info');
  readonly open = model(false);
}
