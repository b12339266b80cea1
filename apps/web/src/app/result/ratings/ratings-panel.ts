import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
} from '@angular/core';
import {
  type ModelRating,
  OVERALL_LABEL,
  type Ratings,
} from '@interview/contracts';
import { counted } from '../../ui/format';
import { Disclosure } from '../../ui/disclosure';
import { AboutCard } from '../about/about-card';
import { aboutRating } from '../about/about-lines';
import { TimeChip } from '../time-chip';
import { WordLight } from '../word-light';
import {
  levelX,
  LINE,
  lineText,
  otherReading,
  overallWords,
  quoteOf,
  RATING_QUESTIONS,
  ratingLine,
  ratingWord,
} from './rating-line';

/** The answer held against five questions: a word, a dot with its band, a reason and the words behind it. */
@Component({
  selector: 'app-ratings-panel',
  imports: [AboutCard, Disclosure, TimeChip],
  templateUrl: './ratings-panel.html',
  styleUrl: './ratings-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RatingsPanel {
  protected readonly light = inject(WordLight);

  readonly ratings = input.required<Ratings>();
  readonly text = input.required<string>();
  /** Of the language model; shown beside ours where they differ, and part of nothing. */
  readonly byModel = input<readonly ModelRating[]>([]);

  protected readonly box = `0 0 ${LINE.width} ${LINE.height}`;
  protected readonly ends = { from: levelX(1), to: levelX(5) };
  protected readonly middle = LINE.height / 2;
  protected readonly levels = [1, 2, 3, 4, 5].map(levelX);

  protected readonly rows = computed(() =>
    this.ratings().criteria.map((rating) => ({
      criterion: rating.criterion,
      question: RATING_QUESTIONS[rating.criterion],
      word: ratingWord(rating),
      line: ratingLine(rating),
      lineText: lineText(rating),
      why: rating.notAssessed?.message ?? rating.anchor ?? rating.found.at(0),
      quote: quoteOf(rating.evidence, this.text()),
      other: otherReading(rating, this.byModel()),
      evidence: rating.evidence,
      next: rating.next,
      about: aboutRating(rating.criterion, rating),
    })),
  );
  protected readonly overall = computed(() => {
    const { overall, assessed } = this.ratings();
    const words = overallWords(overall);
    if (words === '') return '';
    return `${OVERALL_LABEL}: ${words}, the plain mean of ${counted(assessed, 'question')}.`;
  });

  protected quoted(words: readonly string[]): string {
    return words.map((said) => `“${said}”`).join(', ');
  }
}
