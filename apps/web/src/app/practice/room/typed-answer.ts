import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  model,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@interview/contracts';
import { Icon } from '../../ui/icon';

/** The answer in writing. Whatever is in the field outlives a reload. */
@Component({
  selector: 'app-typed-answer',
  imports: [MatButton, Icon],
  template: `
    <form (submit)="send($event)">
      <label class="field">
        <span>Your answer</span>
        <textarea
          #box
          class="input spoken"
          rows="9"
          data-testid="answer-text"
          [attr.maxlength]="limit"
          [value]="text()"
          (input)="text.set(box.value)"
        ></textarea>
      </label>
      <p class="small num">
        {{ words() }} {{ words() === 1 ? 'word' : 'words' }}. Pace and pauses
        are measured in spoken answers only.
      </p>
      <p class="acts">
        <button
          matButton="filled"
          class="big"
          type="submit"
          data-testid="submit"
          [disabled]="words() === 0 || sending()"
        >
          <app-icon name="send" />{{ sending() ? 'Sending' : 'Submit' }}
        </button>
        <button matButton="text" type="button" (click)="speakInstead.emit()">
          Speak instead
        </button>
      </p>
    </form>
  `,
  styles: `
    form {
      max-width: 42rem;
      margin-top: clamp(20px, 4vh, 36px);
    }
    .small {
      margin: 8px 0 var(--s4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TypedAnswer {
  readonly text = model.required<string>();
  readonly sending = input.required<boolean>();
  readonly submitText = output();
  readonly speakInstead = output();

  protected readonly limit = LIMITS.textChars;
  protected readonly words = computed(
    () => this.text().split(/\s+/).filter(Boolean).length,
  );

  protected send(event: Event): void {
    event.preventDefault();
    if (this.words() > 0) this.submitText.emit();
  }
}
