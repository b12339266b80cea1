import {
  ChangeDetectionStrategy,
  Component,
  inject,
  resource,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { clock, day } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { TAKE_STORE } from '../recording/take-store';

/** Recordings that never reached the server, for example after a crash. */
@Component({
  selector: 'app-unsent-takes',
  imports: [RouterLink, MatButton, Icon],
  template: `
    @if (takes.hasValue()) {
      @for (take of takes.value(); track take.id) {
        <div class="note wait">
          <app-icon name="mic" />
          <div>
            <b>Nothing is lost.</b> A recording of {{ take.length }} from
            {{ take.when }} is on this device and was not sent:
            <span class="spoken">{{ take.question }}</span>
            <p class="note-acts">
              <a matButton="outlined" [routerLink]="take.room"
                >Go to the recording</a
              >
            </p>
          </div>
        </div>
      }
    }
  `,
  styles: '.note { margin-bottom: var(--s5); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnsentTakes {
  private readonly store = inject(TAKE_STORE);
  protected readonly takes = resource({
    loader: async () =>
      (await this.store.unsent()).map((take) => ({
        id: take.id,
        length: clock(take.durationSec),
        when: day(take.startedAt, new Date()),
        question: take.questionText,
        room: [
          '/interviews',
          take.interviewId,
          'questions',
          String(take.questionNumber),
        ],
      })),
  });
}
