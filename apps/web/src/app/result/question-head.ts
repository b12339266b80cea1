import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer, Interview } from '@interview/contracts';
import { day, ROLE_NAMES, spell } from '../ui/format';
import { QuestionOrigin } from '../ui/question-origin';

/** Which question this answers, in which interview, which take. */
@Component({
  selector: 'app-question-head',
  imports: [RouterLink, QuestionOrigin],
  template: `
    <header>
      <div>
        <nav aria-label="Where you are">
          <ol class="crumb">
            <li>
              <a [routerLink]="['/interviews', answer().interviewId]">{{
                title()
              }}</a>
            </li>
            @for (part of parts(); track $index) {
              <li class="num">{{ part }}</li>
            }
          </ol>
        </nav>
        <h1>{{ answer().question.text }}</h1>
        <app-question-origin
          [question]="answer().question"
          [answers]="interview()?.answers ?? []"
        />
      </div>
      <div class="acts noprint"><ng-content /></div>
    </header>
  `,
  styles: `
    header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--s3) var(--s6);
      align-items: end;
      margin-bottom: var(--s5);
    }
    h1 {
      max-width: 27em;
      margin-top: 8px;
      font: var(--t-spoken-l);
    }
    app-question-origin {
      display: block;
      margin-top: 6px;
    }
    @media (max-width: 760px) {
      header {
        grid-template-columns: minmax(0, 1fr);
      }
      /* The interview is read after the answer, and its name makes a second line. */
      .crumb {
        min-height: calc(2lh + 4px);
        align-content: start;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionHead {
  readonly answer = input.required<Answer>();
  readonly interview = input.required<Interview | undefined>();
  readonly number = input.required<number | null>();

  protected readonly title = computed(() => {
    const role = this.interview()?.role;
    return role ? `${ROLE_NAMES[role]} interview` : 'Interview';
  });
  protected readonly parts = computed(() => {
    const answer = this.answer();
    const interview = this.interview();
    const takes = (interview?.answers ?? []).filter(
      ({ questionId }) => questionId === answer.question.id,
    );
    const take = takes.findIndex(({ id }) => id === answer.id) + 1;
    const seconds =
      answer.audio?.durationSec ?? answer.transcript.result?.durationSec;
    return [
      ...(this.number() === null
        ? []
        : [`Question ${this.number()} of ${interview?.questions.length}`]),
      ...(takes.length > 1 && take > 0 ? [`Take ${take}`] : []),
      (seconds == null ? 'Typed, ' : `${spell(seconds)}, `) +
        day(answer.createdAt, new Date()),
    ];
  });
}
