import { ChildRequestSchema } from './child-messages';
import type { ChildReply } from './child-messages';

export interface ChildCall {
  /** Aborted when the parent cancels; look at it often. */
  signal: AbortSignal;
  progress: (value: unknown) => void;
}
export type ChildMethod = (input: unknown, call: ChildCall) => Promise<unknown>;

/**
 * The child's side of `ChildHost`: runs what the parent asks for. The parent alone decides when to end:
 * Ctrl-C in a terminal reaches the whole group and is left to it; when the parent is gone, so is the child.
 */
export function serveParent(methods: Record<string, ChildMethod>): void {
  const running = new Map<number, AbortController>();
  const reply = (message: ChildReply) =>
    process.connected && process.send?.(message);
  const rssMb = () => process.memoryUsage.rss() / 2 ** 20;

  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.on('message', (message) => {
    const request = ChildRequestSchema.parse(message);
    const { id } = request;
    if (request.type === 'cancel') {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    const method = methods[request.method];
    const work = async () => {
      if (!method) throw new Error(`No method ${request.method}`);
      return method(request.input, {
        signal: controller.signal,
        progress: (value) => reply({ type: 'progress', id, value }),
      });
    };
    work()
      .then(
        (value) => reply({ type: 'done', id, value, rssMb: rssMb() }),
        (error: unknown) =>
          reply({
            type: 'failed',
            id,
            message: error instanceof Error ? error.message : String(error),
            rssMb: rssMb(),
          }),
      )
      .finally(() => running.delete(id));
  });
}

/** Lets messages in between two blocking steps; throws when the call was cancelled meanwhile. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}
