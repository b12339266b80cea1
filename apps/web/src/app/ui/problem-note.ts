import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';

/** Something of ours went wrong: says so at once to screen readers as well. Actions go inside. */
@Component({
  selector: 'app-problem-note',
  imports: [Icon],
  template: `
    <div class="note fault" role="alert">
      <app-icon name="warn" />
      <div>
        @if (title()) {
          <b>{{ title() }}</b><br />
        }
        {{ text() }}
        <ng-content />
      </div>
    </div>
  `,
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemNote {
  readonly title = input('');
  readonly text = input.required<string>();
}
