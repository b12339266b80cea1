import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { MeasureId } from '@interview/contracts';
import { InterviewClient } from '../api/interview-client';
import { isGone, problemText } from '../api/problem';
import { AnswerRows } from '../ui/answer-rows';
import {
  capital,
  counted,
  day,
  KIND_NAMES,
  LEVEL_NAMES,
  ROLE_NAMES,
} from '../ui/format';
import { Icon } from '../ui/icon';
import { ProblemNote } from '../ui/problem-note';
import { QuestionOrigin } from '../ui/question-origin';
import { Skeleton } from '../ui/skeleton';
import { nextMove, questionTakes } from './question-takes';

const REFRESH_MS = 5000;

/** Each question of an interview with its takes, and what to do next. */
@Component({
  selector: 'app-interview-page',
  imports: [
    MatButton,
    RouterLink,
    AnswerRows,
    Icon,
    ProblemNote,
    QuestionOrigin,
    Skeleton,
  ],
  templateUrl: './interview-page.html',
  styleUrl: './interview-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InterviewPage {
  readonly id = input.required<string>();

  protected readonly loaded = inject(InterviewClient).interview(() =>
    this.id(),
  );
  protected readonly interview = computed(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  protected readonly gone = computed(() => isGone(this.loaded.error()));
  protected readonly problem = computed(() =>
    this.loaded.status() === 'error' ? problemText(this.loaded.error()) : '',
  );
  protected readonly head = computed(() => {
    const interview = this.interview();
    if (!interview) return undefined;
    const level = LEVEL_NAMES[interview.level].split(':')[0].toLowerCase();
    return {
      title: `${ROLE_NAMES[interview.role]}, ${level}`,
      text: `${capital(counted(interview.questions.length, 'question'))}, ${interview.mode}, begun ${day(interview.createdAt, new Date())}`,
    };
  });
  private readonly takes = computed(() => {
    const interview = this.interview();
    return interview ? questionTakes(interview) : [];
  });
  protected readonly answers = computed(() => this.interview()?.answers ?? []);
  protected readonly move = computed(() => nextMove(this.takes()));
  protected readonly answered = computed(
    () => this.takes().filter(({ takes }) => takes.length > 0).length,
  );
  protected readonly measures: readonly MeasureId[] = [
    'pace',
    'fillers',
    'coverage',
  ];
  protected readonly rows = computed(() =>
    this.takes().map((row) => ({
      ...row,
      kind: KIND_NAMES[row.question.kind],
    })),
  );

  constructor() {
    const timer = setInterval(() => {
      const open = this.interview()?.answers.some(({ state }) =>
        ['waiting', 'running'].includes(state),
      );
      if (open) this.loaded.reload();
    }, REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
