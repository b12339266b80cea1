import { setTimeout as sleep } from 'node:timers/promises';

const RESTART_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Keeps the database running: when the server ends by itself it is started again on the same port, where the services
 * find it again.
 * @param {{ start: (port?: number) => Promise<import('../embedded-postgres/launcher.mjs').RunningPostgres>, onCrash: (line: string) => void }} options
 * @returns {Promise<{ first: import('../embedded-postgres/launcher.mjs').RunningPostgres, stop: () => Promise<void> }>}
 */
export async function keepDatabase({ start, onCrash }) {
  const first = await start();
  let current = first;
  let stopping = false;
  const watching = watch();

  return {
    first,
    async stop() {
      stopping = true;
      await current.stop();
      await watching;
    },
  };

  async function watch() {
    for (;;) {
      await current.exited;
      if (stopping) return;
      onCrash('The database ended by itself and is started again');
      await current.stop().catch(() => undefined); // gives up our hold on the dead one
      await restart();
    }
  }

  async function restart() {
    for (
      let waitMs = RESTART_WAIT_MS;
      !stopping;
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    ) {
      try {
        current = await start(first.port);
        if (stopping) await current.stop(); // asked to stop while it came up
        return;
      } catch (error) {
        onCrash(`The database could not be started again: ${error.message}`);
        await sleep(waitMs);
      }
    }
  }
}
