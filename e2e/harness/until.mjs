import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `holds` gives something truthy and returns it. */
export async function until(
  holds,
  withinMs = 30_000,
  what = 'it',
  everyMs = 50,
) {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await holds();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms for ${what}`);
    await sleep(everyMs);
  }
}
