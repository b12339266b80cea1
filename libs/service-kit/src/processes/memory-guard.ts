import { Worker } from 'node:worker_threads';

/** How often the size is looked at, in ms: memory grows by some 100 MB in that time at worst. */
const LOOK_MS = 50;

/**
 * Kills this process once its resident size is above the limit. A thread watches, because what eats memory
 * usually blocks the event loop as well; buffers outside of the JavaScript heap count too.
 */
export function killAbove(maxRssMb: number): void {
  const watch = `
    const { workerData } = require('node:worker_threads');
    setInterval(() => {
      if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
    }, ${LOOK_MS});
  `;
  new Worker(watch, { eval: true, workerData: maxRssMb * 2 ** 20 }).unref();
}
