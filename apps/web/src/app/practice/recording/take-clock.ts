/** Speaking time of a take: runs while recording, stands while paused. Times in milliseconds. */
export interface TakeClock {
  readonly spokenMs: number;
  /** When it was last set going; null while it stands. */
  readonly sinceMs: number | null;
}

export const STOPPED_CLOCK: TakeClock = { spokenMs: 0, sinceMs: null };

export function run(clock: TakeClock, nowMs: number): TakeClock {
  return clock.sinceMs === null ? { ...clock, sinceMs: nowMs } : clock;
}

export function hold(clock: TakeClock, nowMs: number): TakeClock {
  return { spokenMs: elapsedMs(clock, nowMs), sinceMs: null };
}

export function elapsedMs(clock: TakeClock, nowMs: number): number {
  return clock.spokenMs + (clock.sinceMs === null ? 0 : nowMs - clock.sinceMs);
}
