import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AnswerClient } from '../../api/answer-client';
import { AnswerRows } from '../../ui/answer-rows';

/** The last answers, where there are some. Quiet where there are none or they cannot be read. */
@Component({
  selector: 'app-recent-answers',
  imports: [RouterLink, MatButton, AnswerRows],
  template: `
    @if (recent().length > 0) {
      <section class="panel" aria-labelledby="recent">
        <div class="panel-head">
          <div><h2 id="recent">Recent answers</h2></div>
          <a matButton="text" routerLink="/answers">All {{ total() }}</a>
        </div>
        <app-answer-rows [answers]="recent()" />
      </section>
    }
  `,
  styles: `
    .panel {
      margin-top: var(--s7);
    }
    .panel-head a {
      margin: -8px -8px -8px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecentAnswers {
  private readonly answers = inject(AnswerClient).list();
  private readonly all = computed(() =>
    this.answers.hasValue() ? this.answers.value().answers : [],
  );
  protected readonly total = computed(() => this.all().length);
  protected readonly recent = computed(() => this.all().slice(0, 4));
}
