import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LIMITS, type Transcript } from '@interview/contracts';
import { Icon } from '../../ui/icon';

/** Words to check: a draft that the person has to confirm, or a correction afterwards. */
@Component({
  selector: 'app-transcript-editor',
  imports: [MatButton, Icon],
  templateUrl: './transcript-editor.html',
  styles: `
    .small {
      margin: 8px 0 var(--s4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranscriptEditor {
  readonly transcript = input.required<Transcript>();
  /** True where nothing is analysed before the person has looked. */
  readonly review = input.required<boolean>();
  readonly saving = input.required<boolean>();
  readonly hasAudio = input.required<boolean>();
  readonly save = output<string>();
  readonly cancelEdit = output();
  readonly hear = output();

  protected readonly limit = LIMITS.textChars;
  private readonly given = computed(() => this.transcript().text);
  /** As it is edited. News that brings the same words again leaves it alone. */
  protected readonly text = linkedSignal(this.given);
  protected readonly empty = computed(() => this.text().trim() === '');
  protected readonly changed = computed(
    () => this.text() !== this.transcript().text,
  );
  protected readonly draftNote = computed(() =>
    this.transcript().engine?.draft
      ? 'The offline draft recogniser wrote this. It often mishears, so nothing is analysed until you confirm.'
      : 'Nothing is analysed until you confirm.',
  );

  protected submit(event: Event): void {
    event.preventDefault();
    if (!this.empty()) this.save.emit(this.text());
  }
}
