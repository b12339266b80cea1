import { cleanJson } from './clean-json';

describe('cleanJson', () => {
  it.each([
    ['a\0b', 'a\uFFFDb'],
    ['x\uD800y', 'x\uFFFDy'],
    ['😀', '😀'],
    [
      { 'k\0': ['\0', 1, null, true] },
      { 'k\uFFFD': ['\uFFFD', 1, null, true] },
    ],
  ])('%j becomes %j', (dirty, expected) => {
    expect(cleanJson<unknown>(dirty)).toEqual(expected);
  });

  it('keeps the length, so that spans stay true', () => {
    const dirty = 'one\0 two\uDC00 three';
    expect(cleanJson(dirty)).toHaveLength(dirty.length);
  });
});
