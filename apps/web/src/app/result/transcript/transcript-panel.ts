import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Analysis, CharSpan, Transcript } from '@interview/contracts';
import { clock, PART_NAMES } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { AnswerPlayer } from '../answer-player';
import type { Pin } from '../feedback/feedback-pins';
import { type Run, transcriptBlocks } from './transcript-blocks';

/** What was said: parts in the margin, marks, fillers, pauses, and the word that is heard now. */
@Component({
  selector: 'app-transcript-panel',
  imports: [MatButton, Icon],
  templateUrl: './transcript-panel.html',
  styleUrl: './transcript-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranscriptPanel {
  protected readonly player = inject(AnswerPlayer);

  readonly transcript = input.required<Transcript>();
  readonly analysis = input.required<Analysis | undefined>();
  readonly pins = input.required<readonly Pin[]>();
  readonly lit = input.required<readonly CharSpan[]>();
  readonly hasAudio = input.required<boolean>();
  readonly edit = output();

  /** Word under the keyboard's cursor, by its place in the text. */
  protected readonly cursor = signal<number | null>(null);
  protected readonly blocks = computed(() =>
    transcriptBlocks({
      transcript: this.transcript(),
      analysis: this.analysis(),
      pins: this.pins(),
      lit: this.lit(),
    }).map((block) => ({
      ...block,
      name: block.part ? PART_NAMES[block.part] : '',
      time: block.startSec === null ? '' : clock(block.startSec),
    })),
  );
  protected readonly plain = computed(() =>
    this.blocks().every(({ name, time }) => name === '' && time === ''),
  );
  private readonly words = computed(() =>
    this.blocks()
      .flatMap(({ strokes }) => strokes)
      .flatMap(({ runs }) => runs)
      .filter(({ startSec }) => startSec !== null),
  );
  protected readonly timed = computed(
    () => this.hasAudio() && this.words().length > 0,
  );
  /** Start of the word that is heard now. */
  protected readonly heardChar = computed(() => {
    if (!this.player.playing()) return null;
    const now = this.player.atSec();
    const word = this.words().find(
      ({ startSec, endSec }) =>
        startSec !== null && endSec !== null && now >= startSec && now < endSec,
    );
    return word?.startChar ?? null;
  });
  protected readonly clock = computed(() => clock(this.player.atSec()));
  protected readonly total = computed(() =>
    clock(this.transcript().durationSec ?? 0),
  );

  /** A tap on a word plays from there. */
  protected tap(event: Event): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const at = target?.closest<HTMLElement>('[data-char]')?.dataset['char'];
    if (at !== undefined) this.playFrom(Number(at));
  }

  /** One stop for the keyboard: arrows move from word to word, Enter plays. */
  protected press(event: KeyboardEvent): void {
    const words = this.words();
    if (!this.timed()) return;
    const index = words.findIndex((run) => run.startChar === this.cursor());
    const next = {
      ArrowRight: Math.min(words.length - 1, index + 1),
      ArrowLeft: Math.max(0, index - 1),
      Home: 0,
      End: words.length - 1,
    }[event.key];
    if (next !== undefined) this.cursor.set(words[next].startChar);
    else if (event.key === 'Enter' && index >= 0)
      this.playFrom(words[index].startChar);
    else return;
    event.preventDefault();
  }

  protected pause(run: Run): string {
    return run.pauseSec === null ? '' : `${run.pauseSec.toFixed(1)} s`;
  }

  private playFrom(startChar: number): void {
    const run = this.words().find((word) => word.startChar === startChar);
    if (run?.startSec != null && this.timed()) {
      this.cursor.set(startChar);
      void this.player.play(run.startSec, null);
    }
  }
}
