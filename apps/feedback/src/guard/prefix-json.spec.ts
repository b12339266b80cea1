import { plainValue, readPrefix } from './prefix-json';
import { agrees, checkPrefixes } from './testing/prefix-property';

const OBJECTS: unknown[] = [
  {
    acknowledgement: 'You named the outage, and "how" it ended.',
    keep: [{ evidence: 'S2', observation: 'Back\\slash, tab\t, newline\n.' }],
    next: [],
    question: 'Smile \u{1F642} and é, 日本?',
  },
  { a: -1.5e-3, b: [true, false, null, 0, 12], c: { d: {}, e: [] } },
  ['\u{1F600}\u{1F601}', '', ' '],
  'just a string with \u2028 and \u{10FFFF}',
];

const asciiOnly = (json: string) =>
  json.replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

describe('readPrefix', () => {
  const texts = OBJECTS.flatMap((object) => [
    { object, json: JSON.stringify(object) },
    { object, json: JSON.stringify(object, null, 2) },
    { object, json: asciiOnly(JSON.stringify(object)) },
  ]);

  it.each(texts)('reads every prefix of %#', ({ object, json }) => {
    for (let length = 0; length <= json.length; length++) {
      const result = readPrefix(json.slice(0, length));
      expect({ length, ok: result.ok }).toEqual({ length, ok: true });
      if (result.ok && result.node)
        expect({ length, agrees: agrees(result.node, object) }).toEqual({
          length,
          agrees: true,
        });
    }
  });

  it.each(texts)('equals JSON.parse for the whole of %#', ({ json }) => {
    const result = readPrefix(json);
    expect(result.ok && result.node && plainValue(result.node)).toEqual(
      JSON.parse(json),
    );
    expect(result.ok && result.end).toBe(json.length);
  });

  it('reads every prefix of 300 random documents', () => {
    const { prefixes, wrong } = checkPrefixes(300, 1);
    expect(wrong).toEqual([]);
    expect(prefixes).toBeGreaterThan(3_000);
  });

  it('makes no prototype of a key', () => {
    const { node } = readPrefix('{"__proto__": {"a": 1}}') as {
      node: Parameters<typeof plainValue>[0];
    };
    const value = plainValue(node) as { a?: number };
    expect(value.a).toBeUndefined();
    expect(Object.keys(value)).toEqual(['__proto__']);
  });

  it('takes time in proportion to the length', () => {
    const items = (n: number) =>
      JSON.stringify(
        Array.from({ length: n }, (_, i) => ({ id: i, text: 'é "x" 日' })),
      );
    const [short, long] = [items(500), items(8_000)];
    const best = (text: string, times: number) =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const since = performance.now();
          for (let i = 0; i < times; i++) readPrefix(text);
          return (performance.now() - since) / times;
        }),
      );
    best(short, 20);
    // Sixteen times the text; anything quadratic takes 256 times as long.
    expect(best(long, 1) / best(short, 16)).toBeLessThan(64);
  });

  it('never loses a finished field as the text grows', () => {
    const json = JSON.stringify(OBJECTS[0]);
    let finished = 0;
    for (let length = 0; length <= json.length; length++) {
      const result = readPrefix(json.slice(0, length));
      const node = result.ok ? result.node : null;
      const count =
        node?.kind === 'object'
          ? [...node.entries.values()].filter((value) => value.closed).length
          : 0;
      expect(count).toBeGreaterThanOrEqual(finished);
      finished = count;
    }
    expect(finished).toBe(4);
  });

  it('holds a number back until something follows it', () => {
    expect(readPrefix('{"n": 12')).toMatchObject({
      node: { entries: new Map() },
    });
    expect(readPrefix('{"n": 12,')).toMatchObject({
      node: {
        entries: new Map([['n', { kind: 'scalar', value: 12, closed: true }]]),
      },
    });
  });

  it('reports where the value ends when more follows', () => {
    expect(readPrefix('{"a":1}\n```')).toMatchObject({ ok: true, end: 7 });
  });

  it.each([
    ['{a:1}', 1],
    ['{"a" 1}', 5],
    ['{"a":1 "b":2}', 7],
    ['{,', 1],
    ['[1 2]', 3],
    ['[01]', 1],
    ['"\\x"', 1],
    ['"\\u00zz"', 1],
    ['"a\nb"', 2],
    ['nope', 0],
    ['[+1,', 1],
    ['Sure, here it is: {', 0],
    ['['.repeat(40), 33],
  ])('refuses %j at %i', (text, at) => {
    expect(readPrefix(text)).toEqual({ ok: false, at });
  });
});
