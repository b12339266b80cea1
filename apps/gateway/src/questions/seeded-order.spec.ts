import { hash32, seededOrder } from './seeded-order';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const order = (items: readonly string[], seed: string): string =>
  seededOrder(items, (item) => item, seed).join('');

describe('seededOrder', () => {
  it('keeps every item and changes with the seed', () => {
    const orders = Array.from({ length: 50 }, (_, at) =>
      order(LETTERS, `${at}`),
    );
    expect(new Set(orders).size).toBe(50);
    for (const one of orders) expect([...one].sort()).toEqual(LETTERS);
  });

  it('does not depend on the order of the list', () => {
    expect(order([...LETTERS].reverse(), 'seed')).toBe(order(LETTERS, 'seed'));
  });

  it('leaves the others in order when an item is added', () => {
    expect(order([...LETTERS, 'new'], 'seed').replace('new', '')).toBe(
      order(LETTERS, 'seed'),
    );
  });

  it('puts each item first about equally often', () => {
    const firsts = new Map<string, number>();
    for (let at = 0; at < 1000; at += 1) {
      const first = order(['a', 'b', 'c', 'd'], `seed ${at}`).charAt(0);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const letter of 'abcd') {
      expect(firsts.get(letter)).toBeGreaterThan(200);
      expect(firsts.get(letter)).toBeLessThan(300);
    }
  });
});

describe('hash32', () => {
  it('gives whole numbers from 0 to 2^32 − 1', () => {
    for (const text of ['', 'a', 'conflicting-priorities', 'ü€😀']) {
      const hash = hash32(text);
      expect(Number.isInteger(hash)).toBe(true);
      expect(hash).toBeGreaterThanOrEqual(0);
      expect(hash).toBeLessThan(2 ** 32);
    }
  });
});
