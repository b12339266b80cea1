import {
  ChangeDetectionStrategy,
  Component,
  input,
  output,
} from '@angular/core';
import { Icon } from '../../ui/icon';

export type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'retrying' };

/** What to do with a take, each with what follows. */
@Component({
  selector: 'app-after-stop',
  imports: [Icon],
  templateUrl: './after-stop.html',
  styleUrl: './after-stop.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AfterStop {
  readonly sending = input.required<Sending>();
  readonly fromFile = input.required<boolean>();
  readonly submitTake = output();
  readonly again = output();

  protected percent(share: number): number {
    return Math.round(share * 100);
  }
}
