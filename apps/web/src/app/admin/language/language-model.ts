import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { PullModelJobSchema, type Monitor } from '@interview/contracts';
import { OperationsClient } from '../../api/operations-client';
import { problemText } from '../../api/problem';
import { Disclosure } from '../../ui/disclosure';
import { Icon } from '../../ui/icon';
import { ProblemNote } from '../../ui/problem-note';
import { languageView, SUGGESTIONS } from './language-view';

/** Which language model writes the feedback and why, and having another one fetched. */
@Component({
  selector: 'app-language-model',
  imports: [Disclosure, Icon, MatButton, NgTemplateOutlet, ProblemNote],
  templateUrl: './language-model.html',
  styleUrl: './language-model.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageModel {
  private readonly operations = inject(OperationsClient);

  readonly monitor = input.required<Monitor>();
  /** Something was begun or stopped: the figures are worth reading again. */
  readonly changed = output();

  protected readonly suggestions = SUGGESTIONS;
  protected readonly view = computed(() => languageView(this.monitor()));
  protected readonly wanted = signal<string>(SUGGESTIONS[0].name);
  protected readonly wrong = signal('');
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  private readonly heading =
    viewChild.required<ElementRef<HTMLElement>>('heading');

  protected choose(name: string): void {
    this.wanted.set(name);
    this.wrong.set('');
  }

  protected async fetch(event: Event): Promise<void> {
    event.preventDefault();
    const parsed = PullModelJobSchema.safeParse({
      model: this.wanted().trim(),
    });
    this.wrong.set(parsed.error?.issues[0]?.message ?? '');
    if (parsed.success)
      await this.ask(() => this.operations.fetchModel(parsed.data));
  }

  protected stop(model: string): Promise<void> {
    return this.ask(() => this.operations.stopFetching(model));
  }

  private async ask(request: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await request();
      // What was pressed goes away: the keyboard stays in this part.
      this.heading().nativeElement.focus({ preventScroll: true });
      this.changed.emit();
    } catch (error) {
      this.problem.set(problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
