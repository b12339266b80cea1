import { type Answer, LIVE, type StageProgress } from '@interview/contracts';
import { type LiveSocket, OPEN_LIVE_SOCKET } from '../live/live-socket';
import { ANSWER_ID } from './sample-answer';

/** A live connection whose other end is the test. */
export class LiveFake implements LiveSocket {
  private readonly listeners = new Map<string, (payload?: unknown) => void>();

  on(event: string, listener: (payload?: unknown) => void): void {
    this.listeners.set(event, listener);
  }
  emit(): void {
    // Nobody answers.
  }
  disconnect(): void {
    this.listeners.clear();
  }

  /** The gateway sends the answer as it is now. */
  become(answer: Answer): void {
    this.listeners.get(LIVE.answer)?.(answer);
  }

  /** The worker of this stage says how far it is. */
  tell(
    stage: 'transcript' | 'analysis' | 'feedback',
    attempt: number,
    progress: StageProgress,
  ): void {
    this.listeners.get(LIVE.progress)?.({
      answerId: ANSWER_ID,
      stage,
      attempt,
      ...progress,
    });
  }
}

export const LIVE_FAKE = (fake: LiveFake) => ({
  provide: OPEN_LIVE_SOCKET,
  useValue: () => Promise.resolve(fake),
});
