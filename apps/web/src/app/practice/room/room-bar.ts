import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon';

/** Where in the interview, the way out, and the keyboard. */
@Component({
  selector: 'app-room-bar',
  imports: [MatButton, RouterLink, Icon],
  templateUrl: './room-bar.html',
  styleUrl: './room-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoomBar {
  readonly interviewId = input.required<string>();
  readonly number = input.required<number>();
  /** 0 while the interview is being read. */
  readonly total = input.required<number>();
  readonly guided = input.required<boolean>();
  readonly typing = input.required<boolean>();
  readonly typeInstead = output();

  protected readonly steps = computed(() =>
    Array.from({ length: this.total() }, (_, index) =>
      index + 1 < this.number()
        ? 'done'
        : index + 1 === this.number()
          ? 'here'
          : '',
    ),
  );
}
