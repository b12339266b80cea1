import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  signal,
} from '@angular/core';
import type { AnalysisRun } from '@interview/contracts';
import { day } from '../../ui/format';
import { Disclosure } from '../../ui/disclosure';
import { levelX, LINE } from '../ratings/rating-line';
import { readingRows } from './reading-rows';

/** Two readings of the same words: what shows differently, and folded below, what does not. */
@Component({
  selector: 'app-reading-table',
  imports: [Disclosure],
  templateUrl: './reading-table.html',
  styleUrl: './reading-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadingTable {
  readonly before = input.required<AnalysisRun>();
  readonly now = input.required<AnalysisRun>();

  protected readonly box = `0 0 ${LINE.width} ${LINE.height}`;
  protected readonly ends = { from: levelX(1), to: levelX(5) };
  protected readonly middle = LINE.height / 2;
  protected readonly levels = [1, 2, 3, 4, 5].map(levelX);
  protected readonly unfolded = signal(false);

  private readonly rows = computed(() =>
    readingRows(this.before().analysis, this.now().analysis),
  );
  protected readonly moved = computed(() =>
    this.rows().filter(({ moved }) => moved),
  );
  protected readonly same = computed(() =>
    this.rows().filter(({ moved }) => !moved),
  );
  protected readonly drawn = computed(() =>
    this.moved().some(({ line }) => line !== null),
  );
  protected readonly heads = computed(() => ({
    before: headOf(this.before()),
    now: headOf(this.now()),
  }));
  protected readonly sameText = computed(
    () => `The same in both: ${this.same().length}`,
  );
}

const headOf = ({ analysis, at }: AnalysisRun) =>
  `Version ${analysis.version}, ${day(at, new Date())}`;
