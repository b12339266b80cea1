import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Screens on which every page has to be usable. */
export const LOOKS = [
  { name: '1280 light', width: 1280, height: 800, colorScheme: 'light' },
  { name: '1280 dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: '360 light', width: 360, height: 740, colorScheme: 'light' },
  // 1280 at 200 %.
  { name: '640 light', width: 640, height: 400, colorScheme: 'light' },
];

export async function look(page, { width, height, colorScheme }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** What keeps somebody from using the page as it stands: accessibility faults, and scrolling sideways. */
export async function problemsOf(page, what) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .setLegacyMode(true)
    .analyze();
  const problems = violations.map(
    ({ id, nodes }) => `${what}: ${id} at ${nodes.map((n) => n.target)}`,
  );
  const [inner, outer] = await page.evaluate(() => [
    document.scrollingElement.scrollWidth,
    document.scrollingElement.clientWidth,
  ]);
  if (inner > outer) problems.push(`${what}: ${inner} px wide`);
  return problems;
}

/** Asserts that everybody can use the page as it stands, on the screen that it is on. */
export async function assertUsable(page, what) {
  assert.deepEqual(await problemsOf(page, what), []);
}

/** The same on every screen; then the first screen again. */
export async function assertUsableEverywhere(page, what) {
  const problems = [];
  for (const screen of LOOKS) {
    await look(page, screen);
    problems.push(...(await problemsOf(page, `${what} at ${screen.name}`)));
  }
  await look(page, LOOKS[0]);
  assert.deepEqual(problems, []);
}
