export interface BreakerSettings {
  /** Failures in a row after which the server is left alone. */
  failures: number;
  /** First rest, in ms; doubles with each failed trial. */
  restMs: number;
  longestRestMs: number;
}

const BREAKER: BreakerSettings = {
  failures: 3,
  restMs: 30_000,
  longestRestMs: 300_000,
};

/**
 * Keeps requests away from a server that fails again and again. After the rest one request may try; its
 * end decides whether the others follow.
 */
export class CircuitBreaker {
  private inARow = 0;
  private rests = 0;
  private openUntil = -Infinity;
  private trying = false;

  constructor(
    private readonly now: () => number,
    private readonly settings: BreakerSettings = BREAKER,
  ) {}

  /** Whether a request may be sent now. */
  get allows(): boolean {
    if (this.inARow < this.settings.failures) return true;
    return !this.trying && this.now() >= this.openUntil;
  }

  /** A request is sent. */
  began(): void {
    this.trying = this.inARow >= this.settings.failures;
  }

  succeeded(): void {
    this.inARow = 0;
    this.rests = 0;
    this.trying = false;
  }

  /** Ended for a reason that says nothing about the server. */
  undecided(): void {
    this.trying = false;
  }

  failed(): void {
    this.trying = false;
    this.inARow++;
    if (this.inARow < this.settings.failures) return;
    const rest = this.settings.restMs * 2 ** this.rests;
    this.rests++;
    this.openUntil = this.now() + Math.min(rest, this.settings.longestRestMs);
  }
}
