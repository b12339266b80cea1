import { plainValue, readPrefix } from '../prefix-json';
import type { PrefixNode } from '../prefix-json';
import { randomValue, seeded, spelled } from './random-json';

/** Everything a prefix may claim must be there in the whole, and closed parts must be equal to it. */
export function agrees(node: PrefixNode, whole: unknown): boolean {
  if (node.kind === 'string')
    return (
      typeof whole === 'string' &&
      (node.closed ? whole === node.value : whole.startsWith(node.value))
    );
  if (node.kind === 'scalar') return Object.is(node.value, whole);
  if (node.kind === 'array')
    return (
      Array.isArray(whole) &&
      (node.closed
        ? node.items.length === whole.length
        : node.items.length <= whole.length) &&
      node.items.every((item, i) => agrees(item, whole[i]))
    );
  if (typeof whole !== 'object' || whole === null) return false;
  const record = whole as Record<string, unknown>;
  return (
    (!node.closed || node.entries.size === Object.keys(record).length) &&
    [...node.entries].every(
      ([key, value]) =>
        Object.hasOwn(record, key) && agrees(value, record[key]),
    )
  );
}

/**
 * Checks every prefix of `count` random documents, and each whole against JSON.parse.
 * @returns how many prefixes were read, and the first few that were read wrong
 */
export function checkPrefixes(
  count: number,
  seed: number,
): { prefixes: number; wrong: string[] } {
  const random = seeded(seed);
  const wrong: string[] = [];
  let prefixes = 0;
  for (let i = 0; i < count && wrong.length < 5; i++) {
    const json = spelled(randomValue(random), random);
    const whole: unknown = JSON.parse(json);
    for (let length = 0; length <= json.length; length++) {
      const prefix = json.slice(0, length);
      const result = readPrefix(prefix);
      prefixes++;
      if (!result.ok || (result.node && !agrees(result.node, whole)))
        wrong.push(prefix);
    }
    const read = readPrefix(`${json} `);
    const same =
      read.ok &&
      read.node !== null &&
      JSON.stringify(plainValue(read.node)) === JSON.stringify(whole);
    if (!same) wrong.push(json);
  }
  return { prefixes, wrong };
}
