import { inject, Injectable, signal } from '@angular/core';
import { CHOICE_STORE } from '../setup/choice-memory';
import type { TakePlace } from '../recording/recording-session';

/** What is being typed, kept on this device until it has been sent. */
@Injectable()
export class TypedDraft {
  private readonly store = inject(CHOICE_STORE);
  private key = '';
  private readonly value = signal('');
  readonly text = this.value.asReadonly();

  open({ interviewId, questionId }: TakePlace): void {
    this.key = `interview-draft-${interviewId}-${questionId}`;
    this.value.set(this.store?.getItem(this.key) ?? '');
  }

  write(text: string): void {
    this.value.set(text);
    try {
      this.store?.setItem(this.key, text);
    } catch {
      // A full store: the words stay in the page.
    }
  }

  clear(): void {
    this.value.set('');
    this.store?.removeItem(this.key);
  }
}
