import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
} from '@angular/core';
import type { Feedback, PartialFeedback } from '@interview/contracts';
import { Icon } from '../../ui/icon';
import { TimeChip } from '../time-chip';
import { gapText, heroNews, heroView, quoteCheck } from './hero-view';

/** Strengths first, then one next step, each with the words it rests on; fills in while it is written. */
@Component({
  selector: 'app-feedback-hero',
  imports: [NgTemplateOutlet, Icon, TimeChip],
  templateUrl: './feedback-hero.html',
  styleUrl: './feedback-hero.scss',
  host: { '[class.stacked]': 'stacked()', '[class.filled]': 'written()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackHero {
  /** Undefined while it is being written. */
  readonly feedback = input.required<Feedback | undefined>();
  /** What is written and checked so far. */
  readonly partial = input<PartialFeedback>();
  /** What was shown did not hold, so it is written anew. */
  readonly takenBack = input(false);
  readonly heard = input.required<boolean>();
  /** One column, beside something else. */
  readonly stacked = input(false);

  protected readonly view = computed(() =>
    heroView(this.feedback(), this.partial()),
  );
  /** True once it has been watched being written: it then keeps its height. */
  protected readonly written = linkedSignal<boolean, boolean>({
    source: () => this.view().writing,
    computation: (writing, before) => writing || (before?.value ?? false),
  });
  protected readonly news = computed(() =>
    this.written() ? heroNews(this.view()) : '',
  );
  protected readonly care = computed(() => this.feedback()?.care !== undefined);
  protected readonly gapText = computed(() => gapText(this.view().rewrite));
  /** Who wrote it and, where a language model did not, why not. */
  protected readonly sourceText = computed(() => {
    const source = this.feedback()?.source;
    if (!source) return '';
    return source.fallbackReason
      ? `${source.label}. ${source.fallbackReason}`
      : source.label;
  });
  protected readonly quoteCheck = computed(() =>
    quoteCheck(this.view(), this.heard()),
  );
}
