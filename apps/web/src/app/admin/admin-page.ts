import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Health, Monitor } from '@interview/contracts';
import { OperationsClient } from '../api/operations-client';
import { problemText } from '../api/problem';
import { Icon } from '../ui/icon';
import { ProblemNote } from '../ui/problem-note';
import { Skeleton } from '../ui/skeleton';
import { LanguageModel } from './language/language-model';
import {
  deepest,
  engineTag,
  engineText,
  failureRows,
  headline,
  workerRows,
} from './monitor-view';

const REFRESH_SEC = 3;

/** Health, queues, workers and last failures. Ids, counts and reasons; never anybody's words. */
@Component({
  selector: 'app-admin-page',
  imports: [Icon, LanguageModel, MatButton, ProblemNote, Skeleton],
  templateUrl: './admin-page.html',
  styleUrl: './admin-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdminPage {
  private readonly operations = inject(OperationsClient);
  private readonly healthNow = this.operations.health();
  private readonly monitorNow = this.operations.monitor();

  /** The last that was read stays while the next is on its way, or fails. */
  protected readonly monitor = linkedSignal<
    Monitor | undefined,
    Monitor | undefined
  >({
    source: () =>
      this.monitorNow.hasValue() ? this.monitorNow.value() : undefined,
    computation: (read, before) => read ?? before?.value,
  });
  private readonly health = linkedSignal<
    Health | undefined,
    Health | undefined
  >({
    source: () =>
      this.healthNow.hasValue() ? this.healthNow.value() : undefined,
    computation: (read, before) => read ?? before?.value,
  });
  private readonly now = signal(new Date());

  protected readonly problem = computed(() => {
    const error = this.monitorNow.error() ?? this.healthNow.error();
    return error === undefined ? '' : problemText(error);
  });
  protected readonly title = computed(() =>
    headline(this.health(), this.monitor()),
  );
  protected readonly parts = computed(() => {
    const health = this.health();
    if (!health) return [];
    return (
      [
        ['Speech', health.speech],
        ['Measures', health.analysis],
        ['Language', health.language],
      ] as const
    ).map(([name, engine]) => ({
      name,
      engine: engineText(engine),
      tag: engineTag(engine),
      // The language model has a part of its own below.
      why: name === 'Language' ? '' : (engine.reason?.message ?? engine.why),
    }));
  });
  protected readonly facts = computed(() => {
    const health = this.health();
    if (!health) return '';
    const queue = health.queue === 'redis' ? 'Redis' : 'PostgreSQL';
    return `Version ${health.version}, queue on ${queue}, database ${health.database}`;
  });
  /** What is missing and not already said by a part. */
  protected readonly missing = computed(() => {
    const said = this.parts().map(({ why }) => why);
    return (this.health()?.missing ?? []).filter(
      ({ message }) => !said.includes(message),
    );
  });
  protected readonly queues = computed(() => {
    const queues = this.monitor()?.queues ?? [];
    const most = deepest(queues);
    return queues.map((queue) => ({
      ...queue,
      share: (queue.waiting / most) * 100,
    }));
  });
  protected readonly workers = computed(() => {
    const monitor = this.monitor();
    return monitor ? workerRows(monitor, this.now()) : [];
  });
  protected readonly failures = computed(() => {
    const monitor = this.monitor();
    return monitor ? failureRows(monitor, this.now()) : [];
  });
  private readonly fetching = computed(() =>
    this.monitor()?.workers.some(
      ({ engine }) => engine.pull?.state === 'running',
    ),
  );
  protected readonly retrying = signal('');
  protected readonly retryProblem = signal('');

  constructor() {
    let seconds = 0;
    const timer = setInterval(() => {
      seconds += 1;
      // While a model is being fetched, somebody watches.
      if (this.fetching() || seconds % REFRESH_SEC === 0) this.refresh();
    }, 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async retry(answerId: string): Promise<void> {
    this.retrying.set(answerId);
    this.retryProblem.set('');
    try {
      await this.operations.retry(answerId);
      this.refresh();
    } catch (error) {
      this.retryProblem.set(problemText(error));
    } finally {
      this.retrying.set('');
    }
  }

  protected refresh(): void {
    this.now.set(new Date());
    this.monitorNow.reload();
    this.healthNow.reload();
  }
}
