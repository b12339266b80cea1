import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AnalysisRun } from '@interview/contracts';
import { AnswerClient } from '../../api/answer-client';
import { problemText } from '../../api/problem';
import { Disclosure } from '../../ui/disclosure';
import { day } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { ProblemNote } from '../../ui/problem-note';
import { ReadingTable } from './reading-table';
import { splitRuns } from './reading-rows';

/** Which version read this answer, reading it again, and two readings side by side. */
@Component({
  selector: 'app-readings',
  imports: [MatButton, Disclosure, Icon, ProblemNote, ReadingTable],
  templateUrl: './readings.html',
  styleUrl: './readings.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Readings {
  readonly answerId = input.required<string>();
  /** Of the analysis that is shown or under way: another one means another list. */
  readonly attempt = input.required<number>();
  readonly version = input.required<string>();
  readonly underWay = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly open = model.required<boolean>();
  /** The answer is to be read again. */
  readonly again = output();

  protected readonly loaded = inject(AnswerClient).analyses(() =>
    this.open() && !this.underWay() && this.attempt() > 0
      ? this.answerId()
      : undefined,
  );
  protected readonly problem = computed(() =>
    this.loaded.status() === 'error' ? problemText(this.loaded.error()) : '',
  );
  private readonly runs = computed(() =>
    splitRuns(this.loaded.hasValue() ? this.loaded.value().runs : []),
  );
  protected readonly now = computed(() => this.runs().current);
  protected readonly earlier = computed(() =>
    this.runs().earlier.map((run) => ({ run, name: nameOf(run) })),
  );
  /** The earlier reading that the present one is held against, by its attempt. */
  private readonly chosen = linkedSignal(
    () => this.runs().earlier.at(0)?.attempt,
  );
  protected readonly before = computed(() =>
    this.runs().earlier.find(({ attempt }) => attempt === this.chosen()),
  );
  protected readonly readBy = computed(() => {
    const run = this.now();
    return run ? nameOf(run) : `Version ${this.version()}`;
  });

  protected choose(attempt: string): void {
    this.chosen.set(Number(attempt));
  }
}

function nameOf({ analysis, at }: AnalysisRun): string {
  const time = new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return `Version ${analysis.version}, ${day(at, new Date())} at ${time}`;
}
