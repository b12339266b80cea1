import type { ServerResponse } from 'node:http';

/** Chats that wait in the middle of what they write until somebody lets them go on. */
export class HeldChats {
  private readonly waiting = new Set<() => void>();

  /** How many wait now. */
  get count(): number {
    return this.waiting.size;
  }

  /** Waits to be released; a client that leaves is not waited for. */
  async hold(response: ServerResponse): Promise<void> {
    if (response.destroyed) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        this.waiting.delete(go);
        response.off('close', go);
        resolve();
      };
      this.waiting.add(go);
      response.on('close', go);
    });
  }

  /** Lets all that wait now go on. @returns how many. */
  release(): number {
    const all = [...this.waiting];
    for (const go of all) go();
    return all.length;
  }
}
