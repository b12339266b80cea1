import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import type { Feedback } from '@interview/contracts';
import { Icon } from '../../ui/icon';
import { rewriteParts } from './rewrite-parts';
import { TimeChip } from '../time-chip';

/** Strengths first, then one next step, each with the words it rests on. */
@Component({
  selector: 'app-feedback-hero',
  imports: [NgTemplateOutlet, Icon, TimeChip],
  templateUrl: './feedback-hero.html',
  styleUrl: './feedback-hero.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackHero {
  /** Undefined while it is being written. */
  readonly feedback = input.required<Feedback | undefined>();
  /** What is written and checked so far. */
  readonly partialText = input('');
  readonly heard = input.required<boolean>();

  protected readonly steps = computed(() => {
    const feedback = this.feedback();
    if (!feedback) return [];
    let pin = feedback.strengths.length;
    return feedback.nextSteps.map((step) => ({
      ...step,
      pin: step.quote ? (pin += 1) : null,
    }));
  });
  protected readonly rewrite = computed(() =>
    rewriteParts(this.feedback()?.rewrite?.text ?? ''),
  );
  protected readonly gapText = computed(() => {
    const gaps = this.rewrite().filter(({ blank }) => blank).length;
    if (gaps === 0) return '';
    return gaps === 1
      ? 'The dashed gap is yours to fill.'
      : 'The dashed gaps are yours to fill.';
  });
  /** Who wrote it and, where a language model did not, why not. */
  protected readonly sourceText = computed(() => {
    const source = this.feedback()?.source;
    if (!source) return '';
    return source.fallbackReason
      ? `${source.label}. ${source.fallbackReason}`
      : source.label;
  });
  protected readonly quoteCheck = computed(() => {
    const feedback = this.feedback();
    if (!feedback) return '';
    const count =
      feedback.strengths.length +
      feedback.nextSteps.filter(({ quote }) => quote).length;
    if (count === 0) return '';
    const where = this.heard() ? 'your recording' : 'your answer';
    if (count === 1) return `The quote was found in ${where}`;
    return `${count === 2 ? 'Both' : `All ${count}`} quotes were found in ${where}`;
  });
}
