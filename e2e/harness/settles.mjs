import assert from 'node:assert/strict';
import { until } from './until.mjs';

/**
 * Asserts that what is read becomes equal to what is expected: a page shows what was done to it a moment
 * later, and focus moves after that. Fails with what was read last.
 */
export async function settlesOn(read, expected, what, withinMs = 10_000) {
  let last;
  await until(
    async () => {
      last = await read();
      return last === expected;
    },
    withinMs,
    what,
    20,
  ).catch(() => undefined);
  assert.equal(last, expected, what);
}

/** Asserts that what has the focus on the page gets to be the one with this text. */
export const focusSettlesOn = (page, text) =>
  settlesOn(
    () => page.evaluate(() => document.activeElement?.textContent?.trim()),
    text,
    `the focus on “${text}”`,
  );
