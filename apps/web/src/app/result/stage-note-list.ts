import {
  ChangeDetectionStrategy,
  Component,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { StageName } from '@interview/contracts';
import { Icon } from '../ui/icon';
import type { StageNote } from './stage-notes';

/** What holds the answer up, and what can be done about it. */
@Component({
  selector: 'app-stage-note-list',
  imports: [MatButton, RouterLink, Icon],
  template: `
    @for (note of notes(); track note.stage) {
      <div [class]="'note ' + note.tone" role="status">
        <app-icon [name]="note.tone === 'fault' ? 'warn' : 'clock'" />
        <div>
          <b>{{ note.title }}</b><br />{{ note.text }}
          <p class="note-acts">
            @for (act of note.acts; track act) {
              @if (act === 'retry') {
                <button
                  matButton="outlined"
                  type="button"
                  [disabled]="busy()"
                  (click)="retry.emit(note.stage)"
                >
                  <app-icon name="again" />Try now
                </button>
              } @else if (room(); as room) {
                @if (act === 'type') {
                  <a
                    matButton="outlined"
                    [routerLink]="room"
                    [queryParams]="{ type: 1 }"
                    ><app-icon name="keyboard" />Type the answer instead</a
                  >
                } @else {
                  <a matButton="filled" [routerLink]="room"
                    ><app-icon name="mic" />Start again</a
                  >
                }
              }
            }
          </p>
        </div>
      </div>
    }
  `,
  styles: `
    .note {
      margin-top: var(--s5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StageNoteList {
  readonly notes = input.required<readonly StageNote[]>();
  /** Where to answer the question again; null until it is known. */
  readonly room = input.required<string[] | null>();
  readonly busy = input.required<boolean>();
  readonly retry = output<StageName>();
}
