import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import type { AnswerSummary, Question } from '@interview/contracts';
import { originOf } from './question-origin-text';

/** Where a question comes from that is not in the bank; nothing for one that is. */
@Component({
  selector: 'app-question-origin',
  template: `
    @if (origin(); as origin) {
      <p data-testid="question-origin">
        {{ origin.text }}
        @if (origin.line) {
          <q>{{ origin.line }}</q>
        }
      </p>
    }
  `,
  styles: `
    p {
      max-width: 62ch;
      color: var(--ink-2);
      font: var(--t-body-s);
      overflow-wrap: anywhere;
    }
    q {
      color: var(--ink);
      font-family: var(--serif);
      font-size: 1.06em;
      quotes: '“' '”';
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionOrigin {
  readonly question = input.required<Question>();
  /** Answers of the same interview, among which the one that a follow-up asks after. */
  readonly answers = input.required<readonly AnswerSummary[]>();
  protected readonly origin = computed(() =>
    originOf(this.question(), this.answers()),
  );
}
