import type { Logger } from '../logging/logger';

/** Past this the process ends whatever still hangs, in ms. The supervisor waits a little longer. */
const STOP_DEADLINE_MS = 9_000;

/**
 * Calls `stop` once on SIGTERM, SIGINT or when the parent process is gone, then ends the process.
 */
export function onStop(logger: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (why: string): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
    stop()
      .then(() => process.exit(0))
      .catch((err) => {
        logger.error({ err }, 'stopping failed');
        process.exit(1);
      });
  };
  process.on('SIGTERM', () => begin('SIGTERM'));
  process.on('SIGINT', () => begin('SIGINT'));
  process.on('disconnect', () => begin('parent gone'));
}
