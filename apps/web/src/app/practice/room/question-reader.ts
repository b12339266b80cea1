import { InjectionToken } from '@angular/core';

export interface QuestionReader {
  say(text: string): void;
  hush(): void;
}

/** Reads a question aloud with the browser's own voice; null where it has none. */
export const QUESTION_READER = new InjectionToken<QuestionReader | null>(
  'question reader',
  {
    providedIn: 'root',
    factory: () => {
      const synthesis = globalThis.speechSynthesis as
        SpeechSynthesis | undefined;
      if (!synthesis) return null;
      return {
        say: (text) => {
          synthesis.cancel();
          const utterance = new SpeechSynthesisUtterance(text);
          utterance.lang = 'en';
          utterance.rate = 0.95;
          synthesis.speak(utterance);
        },
        hush: () => synthesis.cancel(),
      };
    },
  },
);
