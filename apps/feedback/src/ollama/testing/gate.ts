/** Where a chat stands still until it is told to go on, so that a test sees each state for as long as it looks. */
export class Gate {
  private opened = 0;
  private readonly waiting: (() => void)[] = [];

  /** Waits for the next `open`; one that came before counts. Ends as well when the signal is aborted. */
  async pass(signal: AbortSignal): Promise<void> {
    if (this.opened > 0) {
      this.opened--;
      return;
    }
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  open(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.opened++;
  }
}
