import type { EngineStatus } from '@interview/contracts';

/** The engine of a worker as it is now. The bus takes jobs only while its state is `ready`. */
export class EngineGate {
  private readonly listeners = new Set<(status: EngineStatus) => void>();
  private current: EngineStatus;

  constructor(initial: EngineStatus) {
    this.current = initial;
  }

  get status(): EngineStatus {
    return this.current;
  }

  update(next: EngineStatus): void {
    this.current = next;
    for (const listener of this.listeners) listener(next);
  }

  /** @returns a function that ends the subscription. */
  onChange(listener: (status: EngineStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
