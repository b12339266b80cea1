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
import { InterviewClient } from '../api/interview-client';
import { isGone, problemText } from '../api/problem';
import {
  clock,
  counted,
  day,
  KIND_NAMES,
  LEVEL_NAMES,
  ROLE_NAMES,
  STATE_TAGS,
} from '../ui/format';
import { Icon } from '../ui/icon';
import { measureLine } from '../ui/measure-line';
import { ProblemNote } from '../ui/problem-note';
import { Skeleton } from '../ui/skeleton';
import { nextMove, questionTakes } from './question-takes';

const REFRESH_MS = 5000;

/** Each question of an interview with its takes, and what to do next. */
@Component({
  selector: 'app-interview-page',
  imports: [MatButton, RouterLink, Icon, ProblemNote, Skeleton],
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
  protected readonly move = computed(() => nextMove(this.takes()));
  protected readonly answered = computed(
    () => this.takes().filter(({ takes }) => takes.length > 0).length,
  );
  protected readonly rows = computed(() =>
    this.takes().map((row) => ({
      ...row,
      kind: KIND_NAMES[row.question.kind],
      takes: row.takes.map((take, index) => ({
        id: take.id,
        name: `Take ${index + 1}`,
        tag: STATE_TAGS[take.state],
        length:
          take.durationSec === null
            ? take.wordCount === null
              ? ''
              : `${take.wordCount} words`
            : clock(take.durationSec),
        measures: measureLine(take, ['pace', 'fillers', 'coverage']),
      })),
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
