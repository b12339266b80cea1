import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';

const REDRAW_MS = 1000;
const PLAIN_LINE_EVERY_SEC = 15;

/**
 * Says what is going on: one line that counts seconds on a terminal, plain lines now and then elsewhere.
 * @param {NodeJS.WriteStream} stream
 */
export function createProgress(stream = process.stdout) {
  stream.on('error', () => undefined); // the terminal was closed: going on matters more than telling
  const live = Boolean(stream.isTTY);
  let current = null;

  const erase = () => live && current && stream.write('\r\x1b[2K');
  const draw = () =>
    live &&
    current &&
    stream.write(`\r\x1b[2K  … ${current.label} (${elapsedSec()} s)`);
  const elapsedSec = () =>
    Math.round((performance.now() - current.began) / 1000);
  const line = (text) => {
    erase();
    stream.write(`${text}\n`);
    draw();
  };

  return {
    /** A line that stays. */
    line,
    /**
     * Runs a step and shows it while it takes its time.
     * @template T
     * @param {string} label for example "Installing dependencies"
     * @param {() => Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(label, work) {
      current = { label, began: performance.now() };
      if (live) draw();
      else stream.write(`  ${label}\n`);
      const timer = setInterval(() => {
        if (live) draw();
        else if (elapsedSec() % PLAIN_LINE_EVERY_SEC === 0)
          stream.write(`  … ${label} (${elapsedSec()} s)\n`);
      }, REDRAW_MS);
      try {
        const result = await work();
        erase();
        stream.write(
          `  ${live ? `✓ ${label}` : `${label}: done`} (${((performance.now() - current.began) / 1000).toFixed(1)} s)\n`,
        );
        return result;
      } catch (error) {
        erase();
        throw error;
      } finally {
        clearInterval(timer);
        current = null;
      }
    },
  };
}
