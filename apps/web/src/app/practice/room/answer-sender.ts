import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { AnswerClient } from '../../api/answer-client';
import { InterviewClient } from '../../api/interview-client';
import { isPassing, problemText } from '../../api/problem';
import type { Take, TakePlace } from '../recording/recording-session';
import { deliver } from '../recording/take-delivery';
import { TAKE_STORE } from '../recording/take-store';
import type { Sending } from './after-stop';

/** Sends an answer and goes to its result. Keeps the take until the gateway has confirmed it. */
@Injectable()
export class AnswerSender {
  private readonly answers = inject(AnswerClient);
  private readonly interviews = inject(InterviewClient);
  private readonly store = inject(TAKE_STORE);
  private readonly router = inject(Router);
  private known: ReadonlySet<string> = new Set();

  readonly sending = signal<Sending>({ state: 'idle' });
  readonly problem = signal('');

  /** Answers that were there before this one. */
  knows(answerIds: readonly string[]): void {
    this.known = new Set(answerIds);
  }

  forget(): void {
    this.problem.set('');
  }

  sendTake(place: TakePlace, take: Take): Promise<boolean> {
    return this.send(
      place,
      async () => {
        const id = await this.answers.submitAudio(
          {
            interviewId: place.interviewId,
            questionId: place.questionId,
            audio: take.audio,
            fileName: take.fileName,
          },
          (share) => this.sending.set({ state: 'sending', share }),
        );
        return id;
      },
      take.storedId,
    );
  }

  sendText(place: TakePlace, text: string): Promise<boolean> {
    return this.send(
      place,
      () =>
        this.answers.submitText(
          place.interviewId,
          place.questionId,
          text.trim(),
        ),
      null,
    );
  }

  private async send(
    place: TakePlace,
    attempt: () => Promise<string>,
    storedId: string | null,
  ): Promise<boolean> {
    if (this.sending().state !== 'idle') return false;
    this.problem.set('');
    this.sending.set({ state: 'sending', share: 0 });
    try {
      const id = await deliver({
        send: attempt,
        findStored: () => this.findStored(place),
        mayPass: isPassing,
        wait: untilLaterOrOnline,
        onRetry: () => this.sending.set({ state: 'retrying' }),
      });
      // Only now may this device forget it. Failing to forget costs one question later, no sound.
      if (storedId) await this.store.remove(storedId).catch(() => undefined);
      await this.router.navigate(['/answers', id]);
      return true;
    } catch (error) {
      this.problem.set(problemText(error));
      return false;
    } finally {
      this.sending.set({ state: 'idle' });
    }
  }

  /** An answer to this question that was not there before: the reply to it was lost. */
  private async findStored(place: TakePlace): Promise<string | null> {
    const { answers } = await this.interviews.read(place.interviewId);
    const found = answers.find(
      ({ id, questionId }) =>
        questionId === place.questionId && !this.known.has(id),
    );
    return found?.id ?? null;
  }
}

/** Waits, or less where the browser tells that the connection is back. */
function untilLaterOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
