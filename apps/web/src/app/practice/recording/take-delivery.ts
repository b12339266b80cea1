/** Waits between tries, in milliseconds; about a minute in all. */
export const RETRY_AFTER_MS = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

export interface Delivery {
  /** Sends once and gives the answer's id. */
  readonly send: () => Promise<string>;
  /** The id under which the gateway stored it after all, where its reply was lost; else null. */
  readonly findStored: () => Promise<string | null>;
  /** True where the same request may work later. */
  readonly mayPass: (error: unknown) => boolean;
  readonly wait: (ms: number) => Promise<void>;
  /** Hears that a try failed and the next one follows. */
  readonly onRetry: () => void;
}

/**
 * Sends a take until the gateway has it, through a flaky connection. A lost reply is found out before
 * the next try, so that one take does not become two answers. Gives the last error when it gives up.
 */
export async function deliver(delivery: Delivery): Promise<string> {
  for (const pause of [...RETRY_AFTER_MS, null]) {
    try {
      return await delivery.send();
    } catch (error) {
      if (pause === null || !delivery.mayPass(error)) throw error;
      delivery.onRetry();
      await delivery.wait(pause);
      const stored = await delivery.findStored().catch(() => null);
      if (stored !== null) return stored;
    }
  }
  throw new Error('unreachable: the last try returns or throws');
}
