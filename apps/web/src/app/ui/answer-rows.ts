import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerSummary, MeasureId } from '@interview/contracts';
import { capital, clock, day, STATE_TAGS } from './format';
import { Icon } from './icon';
import { measureLine } from './measure-line';

/** Answers as lines: which, how far, how long; with the question and the day, or as takes of one question. */
@Component({
  selector: 'app-answer-rows',
  imports: [RouterLink, Icon],
  template: `
    <ul [class]="naming()">
      @for (row of rows(); track row.id) {
        <li [attr.data-testid]="testId() || null">
          @if (row.when) {
            <span class="when">{{ row.when }}</span>
          }
          <a [routerLink]="['/answers', row.id]">{{ row.name }}</a>
          <span class="state"
            ><span class="tag" [class]="row.tag.tone">{{
              row.tag.text
            }}</span></span
          >
          <span class="length num">{{ row.length }}</span>
          @for (measure of row.measures; track measure.id) {
            <span class="small num"
              >{{ measure.name }}: {{ measure.text }}</span
            >
          }
          @if (row.when) {
            <app-icon name="right" />
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './answer-rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerRows {
  readonly answers = input.required<readonly AnswerSummary[]>();
  /** `take`: all of them answer one question, oldest first. */
  readonly naming = input<'question' | 'take'>('question');
  readonly measures = input<readonly MeasureId[]>([]);
  readonly testId = input('');
  protected readonly rows = computed(() => {
    const takes = this.naming() === 'take';
    return this.answers().map((answer, index) => ({
      id: answer.id,
      name: takes ? `Take ${index + 1}` : answer.questionText,
      when: takes ? '' : capital(day(answer.createdAt, new Date())),
      tag: STATE_TAGS[answer.state],
      length: lengthOf(answer),
      measures: measureLine(answer, this.measures()),
    }));
  });
}

function lengthOf({ durationSec, wordCount }: AnswerSummary): string {
  if (durationSec !== null) return clock(durationSec);
  return wordCount === null ? '' : `${wordCount} words`;
}
