import { inject, Injectable, InjectionToken } from '@angular/core';
import {
  type CreateInterview,
  CreateInterviewSchema,
} from '@interview/contracts';

const KEY = 'interview-choice';

/** The browser's small store; null where it is switched off. */
export const CHOICE_STORE = new InjectionToken<Storage | null>('choice store', {
  providedIn: 'root',
  factory: () => {
    try {
      return globalThis.localStorage;
    } catch {
      // Reading it throws where storage is blocked: the choice is then not remembered.
      return null;
    }
  },
});

/** Remembers the last set-up on this device. */
@Injectable({ providedIn: 'root' })
export class ChoiceMemory {
  private readonly store = inject(CHOICE_STORE);

  recall(): CreateInterview {
    const parsed = CreateInterviewSchema.safeParse(this.stored());
    return parsed.success
      ? parsed.data
      : CreateInterviewSchema.parse({
          role: 'software-engineer',
          level: 'mid',
          kinds: ['behavioural', 'situational', 'motivational'],
        });
  }

  keep(choice: CreateInterview): void {
    try {
      this.store?.setItem(KEY, JSON.stringify(choice));
    } catch {
      // A full or blocked store costs two taps next time, nothing else.
    }
  }

  private stored(): unknown {
    try {
      return JSON.parse(this.store?.getItem(KEY) ?? 'null');
    } catch {
      // Not ours, or cut short: start from the defaults.
      return null;
    }
  }
}
