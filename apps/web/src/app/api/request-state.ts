import { signal } from '@angular/core';
import { problemText } from './problem';

/** One request at a time, with whether it is under way and what went wrong with the last one. */
export class RequestState {
  private readonly running = signal(false);
  private readonly fault = signal('');

  readonly busy = this.running.asReadonly();
  /** A sentence for the person; empty where nothing went wrong. */
  readonly problem = this.fault.asReadonly();

  /** True once the work is done; false where it failed, or another is still under way. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.running()) return false;
    this.running.set(true);
    this.fault.set('');
    try {
      await work();
      return true;
    } catch (error) {
      this.fault.set(problemText(error));
      return false;
    } finally {
      this.running.set(false);
    }
  }
}
