import { performance } from 'node:perf_hooks';

/** npm passes Ctrl-C on to us although the terminal has sent it already: signals this close together are one. */
const SAME_SIGNAL_MS = 1000;

/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into one orderly stop, and a second Ctrl-C into a forced one.
 * @param {{ onForce: () => void, emitter?: NodeJS.EventEmitter, now?: () => number }} options
 * @returns {{ signal: AbortSignal, requested: Promise<void> }} both tell of the first request
 */
export function watchStopSignals({
  onForce,
  emitter = process,
  now = () => performance.now(),
}) {
  const controller = new globalThis.AbortController();
  let firstAt = null;
  const onSignal = () => {
    if (firstAt === null) {
      firstAt = now();
      controller.abort();
    } else if (now() - firstAt > SAME_SIGNAL_MS) {
      onForce();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    emitter.on(name, onSignal);
  const requested = new Promise((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(), {
      once: true,
    }),
  );
  return { signal: controller.signal, requested };
}
