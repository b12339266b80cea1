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
import { type EmotionGroup, EmotionGroupSchema } from '@interview/contracts';
import { AnswerClient } from '../../api/answer-client';
import { RequestState } from '../../api/request-state';
import { ProblemNote } from '../../ui/problem-note';
import { TimeChip } from '../time-chip';
import { FEELINGS, type StatedFeeling } from './stated-feelings';

/** One stated feeling with its sentence, and the person's own word for it. */
@Component({
  selector: 'app-stated-feeling-row',
  imports: [ProblemNote, TimeChip],
  templateUrl: './stated-feeling-row.html',
  styleUrl: './stated-feeling-row.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatedFeelingRow {
  private readonly answers = inject(AnswerClient);
  private readonly injector = inject(Injector);

  readonly answerId = input.required<string>();
  readonly feeling = input.required<StatedFeeling>();
  readonly changed = output();

  protected readonly request = new RequestState();
  protected readonly choosing = signal(false);
  protected readonly groups = EmotionGroupSchema.options.map((group) => ({
    group,
    word: FEELINGS[group],
  }));
  protected readonly quote = computed(() =>
    this.feeling()
      .runs.map(({ text }) => text)
      .join(''),
  );
  protected readonly openText = computed(() =>
    this.feeling().readAs === null ? 'Not right?' : 'Another word',
  );
  /** What just became of it, for those who hear the page. */
  protected readonly told = signal('');
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly choices = viewChild<ElementRef<HTMLElement>>('choices');

  protected choose(open: boolean): void {
    this.choosing.set(open);
    this.focus(() =>
      open
        ? this.choices()?.nativeElement.querySelector('button')
        : this.opener()?.nativeElement,
    );
  }

  /** Keeps the person's word; null takes it back. */
  protected async keep(group: EmotionGroup | null): Promise<void> {
    const kept = await this.request.run(() =>
      this.answers.correctFeeling(
        this.answerId(),
        this.feeling().sentenceId,
        group,
      ),
    );
    if (!kept) return;
    this.told.set(
      group === null ? 'Taken back.' : `You said: ${FEELINGS[group]}.`,
    );
    this.changed.emit();
    this.choose(false);
  }

  private focus(target: () => HTMLElement | null | undefined): void {
    afterNextRender(() => target()?.focus(), { injector: this.injector });
  }
}
