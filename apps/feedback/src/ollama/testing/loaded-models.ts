const UNITS: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};
const FIVE_MINUTES = 300_000;
const FOR_EVER = 100 * 365 * 24 * 3_600_000;

/** A keep_alive in ms: seconds as a number, or a Go duration of one part; negative is for ever. */
function keepMs(value: unknown): number {
  if (typeof value === 'number') return value < 0 ? FOR_EVER : value * 1_000;
  const part = /^(-?\d+)(ms|s|m|h)$/.exec(
    typeof value === 'string' ? value : '',
  );
  if (!part) return FIVE_MINUTES;
  const ms = Number(part[1]) * (UNITS[part[2] ?? ''] ?? 1);
  return ms < 0 ? FOR_EVER : ms;
}

/** Which models lie in memory, and until when. */
export class LoadedModels {
  private readonly until = new Map<string, number>();

  /** A model was used. */
  keep(model: string, keepAlive: unknown): void {
    const ms = keepMs(keepAlive);
    if (ms === 0) this.until.delete(model);
    else this.until.set(model, Date.now() + ms);
  }

  /** Names with the time of their end, the longest kept first. */
  list(): { name: string; expiresAt: Date }[] {
    return [...this.until]
      .filter(([, end]) => end > Date.now())
      .sort(([, a], [, b]) => b - a)
      .map(([name, end]) => ({ name, expiresAt: new Date(end) }));
  }
}
