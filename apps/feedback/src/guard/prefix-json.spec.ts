import { plainValue, readPrefix } from './prefix-json';
import type { PrefixNode } from './prefix-json';

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

/** Everything a prefix may claim must be there in the whole, and closed parts must be equal to it. */
function agrees(node: PrefixNode, whole: unknown): boolean {
  if (node.kind === 'string')
    return (
      typeof whole === 'string' &&
      (node.closed ? whole === node.value : whole.startsWith(node.value))
    );
  if (node.kind === 'scalar') return node.value === whole;
  if (node.kind === 'array')
    return (
      Array.isArray(whole) &&
      (node.closed
        ? node.items.length === whole.length
        : node.items.length <= whole.length) &&
      node.items.every((item, i) => agrees(item, whole[i]))
    );
  const record = whole as Record<string, unknown>;
  return (
    (!node.closed || node.entries.size === Object.keys(record).length) &&
    [...node.entries].every(([key, value]) => agrees(value, record[key]))
  );
}

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
