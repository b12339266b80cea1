import assert from 'node:assert/strict';
import { test } from 'node:test';

/**
 * What goes wrong on a page by itself: errors of scripts and of the console, with the page's address. Fills
 * up while the page is used.
 */
export function pageFaults(page, faults = []) {
  page.on('pageerror', (error) =>
    faults.push(`${page.url()}: ${error.message}`),
  );
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`${page.url()}: ${message.text()}`);
  });
  return faults;
}

/**
 * Steps of one journey, each a test: after one that failed the rest fails at once.
 * @param {(error: unknown) => Promise<void>} [onFailure] for example takes a picture
 */
export function journeySteps(onFailure = async () => undefined) {
  let broken = '';
  return (name, work) =>
    test(name, async () => {
      assert.equal(broken, '', 'an earlier step failed');
      broken = name;
      try {
        await work();
      } catch (error) {
        await onFailure(error);
        throw error;
      }
      broken = '';
    });
}
