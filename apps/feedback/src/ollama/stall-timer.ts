/** Tells when something takes too long to begin or falls silent. */
export class StallTimer {
  /** Which limit was hit; null while none was. */
  stalled: 'first' | 'idle' | null = null;
  private timer: NodeJS.Timeout;

  constructor(
    firstMs: number,
    private readonly idleMs: number,
    private readonly onStall: () => void,
  ) {
    this.timer = this.arm('first', firstMs);
  }

  /** Something came: from now on only silence counts. */
  sign(): void {
    clearTimeout(this.timer);
    if (this.stalled === null) this.timer = this.arm('idle', this.idleMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private arm(limit: 'first' | 'idle', ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.stalled = limit;
      this.onStall();
    }, ms);
  }
}
