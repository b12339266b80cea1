import { capitalised, fill, pick } from './pick';

describe('pick', () => {
  const variants: [string, ...string[]] = ['a', 'b', 'c', 'd', 'e', 'f'];

  it('is steady for a seed and reaches every variant over seeds', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 600; i++) {
      const seed = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
      const chosen = pick(variants, seed, 'slot');
      expect(pick(variants, seed, 'slot')).toBe(chosen);
      counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(60);
      expect(count).toBeLessThan(150);
    }
  });

  it('differs between slots of one seed', () => {
    const slots = Array.from({ length: 20 }, (_, i) =>
      pick(variants, 'seed', `slot ${i}`),
    );
    expect(new Set(slots).size).toBeGreaterThan(3);
  });
});

describe('fill', () => {
  it('puts values in', () => {
    expect(fill('{a} and {b}', { a: '1', b: '2' })).toBe('1 and 2');
  });
  it('refuses a missing value', () => {
    expect(() => fill('{a}', {})).toThrow('{a}');
  });
  it('capitalises', () => {
    expect(capitalised('three weeks')).toBe('Three weeks');
  });
});
