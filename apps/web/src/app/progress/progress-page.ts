import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AnswerClient } from '../api/answer-client';
import { problemText } from '../api/problem';
import { AnswerRows } from '../ui/answer-rows';
import { capital, counted } from '../ui/format';
import { Icon } from '../ui/icon';
import { ProblemNote } from '../ui/problem-note';
import { Skeleton } from '../ui/skeleton';
import { courses } from './course';
import { CoursePlot } from './course-plot';

const PAGE = 25;

/** Past answers, and each measure's course over them, against the person's own past only. */
@Component({
  selector: 'app-progress-page',
  imports: [
    MatButton,
    RouterLink,
    AnswerRows,
    CoursePlot,
    Icon,
    ProblemNote,
    Skeleton,
  ],
  templateUrl: './progress-page.html',
  styleUrl: './progress-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgressPage {
  protected readonly loaded = inject(AnswerClient).list();
  protected readonly answers = computed(() =>
    this.loaded.hasValue() ? this.loaded.value().answers : undefined,
  );
  protected readonly problem = computed(() =>
    this.loaded.status() === 'error' ? problemText(this.loaded.error()) : '',
  );
  protected readonly title = computed(() => {
    const count = this.answers()?.length ?? 0;
    return `${capital(counted(count, 'answer'))} so far`;
  });
  protected readonly courses = computed(() => courses(this.answers() ?? []));
  protected readonly breaks = computed(() =>
    this.courses().some(({ breaks }) => breaks.length > 0),
  );
  protected readonly lines = computed(() =>
    this.courses().some(({ lines }) => lines.length > 0),
  );
  private readonly limit = signal(PAGE);
  protected readonly page = computed(() =>
    (this.answers() ?? []).slice(0, this.limit()),
  );
  protected readonly left = computed(() =>
    Math.max(0, (this.answers()?.length ?? 0) - this.limit()),
  );

  protected more(): void {
    this.limit.update((limit) => limit + PAGE);
  }
}
