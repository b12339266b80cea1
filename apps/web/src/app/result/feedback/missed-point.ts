import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ContestFeedbackSchema } from '@interview/contracts';
import { AnswerClient } from '../../api/answer-client';
import { RequestState } from '../../api/request-state';
import { ProblemNote } from '../../ui/problem-note';

const MOST = ContestFeedbackSchema.shape.note.maxLength ?? 300;

/** "This missed my point": one line that says what was missed, and a second look at the answer with it. */
@Component({
  selector: 'app-missed-point',
  imports: [MatButton, ProblemNote],
  templateUrl: './missed-point.html',
  styleUrl: './missed-point.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MissedPoint {
  private readonly answers = inject(AnswerClient);
  private readonly injector = inject(Injector);

  readonly answerId = input.required<string>();
  readonly asked = output();

  protected readonly most = MOST;
  protected readonly request = new RequestState();
  protected readonly open = signal(false);
  protected readonly note = signal('');
  protected readonly hint = signal('');
  protected readonly count = computed(() => `${this.note().length} of ${MOST}`);

  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly opener = viewChild<string, ElementRef<HTMLElement>>(
    'opener',
    { read: ElementRef },
  );

  protected show(open: boolean): void {
    this.open.set(open);
    this.hint.set('');
    afterNextRender(
      () => (open ? this.box() : this.opener())?.nativeElement.focus(),
      { injector: this.injector },
    );
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.show(false);
    else if (event.key === 'Enter') void this.submit(event);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const line = this.note().replace(/\s+/g, ' ');
    const parsed = ContestFeedbackSchema.safeParse({ note: line });
    if (!parsed.success) {
      this.hint.set(parsed.error.issues[0].message);
      this.box()?.nativeElement.focus();
      return;
    }
    this.hint.set('');
    const asked = await this.request.run(() =>
      this.answers.contest(this.answerId(), parsed.data.note),
    );
    if (!asked) return;
    this.open.set(false);
    this.note.set('');
    this.asked.emit();
  }
}
