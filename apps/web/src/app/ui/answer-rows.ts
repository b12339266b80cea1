import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerSummary } from '@interview/contracts';
import { clock, day, STATE_TAGS } from './format';
import { Icon } from './icon';

/** Answers as lines: when, which question, how far. */
@Component({
  selector: 'app-answer-rows',
  imports: [RouterLink, Icon],
  template: `
    <ul>
      @for (row of rows(); track row.id) {
        <li [attr.data-testid]="testId() || null">
          <span class="when">{{ row.when }}</span>
          <a class="spoken" [routerLink]="['/answers', row.id]">{{
            row.question
          }}</a>
          <span class="state"
            ><span class="tag" [class]="row.tag.tone">{{
              row.tag.text
            }}</span></span
          >
          <span class="length num">{{ row.length }}</span>
          <app-icon name="right" />
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      position: relative;
      display: grid;
      grid-template-columns: 84px minmax(0, 1fr) 190px 64px 20px;
      gap: 4px 20px;
      align-items: center;
      padding: 15px 0;
      border-top: 1px solid var(--line);
    }
    li:first-child {
      border-top: 0;
      padding-top: 2px;
    }
    li:last-child {
      padding-bottom: 2px;
    }
    a {
      color: inherit;
      font: 500 1.125rem/1.35 var(--serif);
      text-decoration: none;
    }
    a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    a:hover {
      text-decoration: underline;
      text-decoration-thickness: 1px;
    }
    .when,
    .length {
      color: var(--ink-3);
      font: var(--t-small);
    }
    .length {
      text-align: right;
    }
    app-icon {
      color: var(--ink-2);
    }
    @media (max-width: 760px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto 20px;
      }
      .when {
        grid-column: 1 / 4;
      }
      a {
        grid-column: 1 / 3;
      }
      .state {
        grid-column: 1;
        grid-row: 3;
      }
      .length {
        grid-column: 2;
        grid-row: 3;
      }
      app-icon {
        grid-row: 2;
        grid-column: 3;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerRows {
  readonly answers = input.required<readonly AnswerSummary[]>();
  readonly testId = input('');
  protected readonly rows = computed(() =>
    this.answers().map((answer) => ({
      id: answer.id,
      question: answer.questionText,
      when: capital(day(answer.createdAt, new Date())),
      tag: STATE_TAGS[answer.state],
      length: lengthOf(answer),
    })),
  );
}

function lengthOf({ durationSec, wordCount }: AnswerSummary): string {
  if (durationSec !== null) return clock(durationSec);
  return wordCount === null ? '' : `${wordCount} words`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
