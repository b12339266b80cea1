import { isHedged, withoutSofteners } from './hedges';

describe('hedges', () => {
  it.each<[string, string | null]>([
    ['We probably cut the cost by 30 %.', null],
    ['I think it kind of worked.', null],
    ['Perhaps it was, sort of, late.', null],
    ['It was, sort of, late.', 'It was late.'],
    ['It kind of worked, or something.', 'It worked.'],
  ])('%s', (text, plain) => {
    expect(isHedged(text)).toBe(true);
    expect(withoutSofteners(text)).toBe(plain);
  });

  it.each(['We cut it by more or less 30 %.', 'A cache, or something else.'])(
    'changes no claim: %s',
    (text) => {
      expect(withoutSofteners(text)).toBe(text);
    },
  );
});
