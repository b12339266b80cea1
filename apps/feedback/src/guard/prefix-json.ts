/**
 * Reads JSON that may stop anywhere: what a model has written so far. Strings still being written are
 * kept as open; numbers and literals count only once something follows them; a key without a value
 * is left out.
 */
export type PrefixNode =
  | { kind: 'string'; value: string; closed: boolean }
  | { kind: 'scalar'; value: number | boolean | null; closed: true }
  | { kind: 'array'; items: PrefixNode[]; closed: boolean }
  | { kind: 'object'; entries: Map<string, PrefixNode>; closed: boolean };

export type PrefixResult =
  /** `end`: index just after the value, or the length of the text while the value is open. */
  | { ok: true; node: PrefixNode | null; end: number }
  | { ok: false; at: number };

class Malformed extends Error {
  constructor(readonly at: number) {
    super('not JSON');
  }
}

const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const LITERALS: Record<string, boolean | null> = {
  true: true,
  false: false,
  null: null,
};
const QUOTE = 34;
const BACKSLASH = 92;
/** What a string may hold as it stands. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const TOKEN = /[-+.\w]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Deeper nesting than this is not a draft of ours; it would only exhaust the stack. */
const MAX_DEPTH = 32;

class Reader {
  pos = 0;
  constructor(readonly text: string) {}

  skipSpace(): void {
    for (; ; this.pos++) {
      const code = this.text.charCodeAt(this.pos); // NaN at the end
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    }
  }

  atEnd(): boolean {
    return this.pos >= this.text.length;
  }

  /** Null when the text ends before the value has begun or is certain. */
  value(depth: number): PrefixNode | null {
    if (depth > MAX_DEPTH) throw new Malformed(this.pos);
    this.skipSpace();
    if (this.atEnd()) return null;
    const first = this.text.charAt(this.pos);
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    return this.scalar();
  }

  private object(depth: number): PrefixNode {
    this.pos++;
    const entries = new Map<string, PrefixNode>();
    for (let first = true; ; first = false) {
      this.skipSpace();
      if (this.atEnd()) return { kind: 'object', entries, closed: false };
      const sign = this.text.charAt(this.pos);
      if (sign === '}' && first) break;
      if (!first) {
        if (sign === '}') break;
        if (sign !== ',') throw new Malformed(this.pos);
        this.pos++;
        this.skipSpace();
        if (this.atEnd()) return { kind: 'object', entries, closed: false };
      }
      if (this.text.charCodeAt(this.pos) !== QUOTE)
        throw new Malformed(this.pos);
      const key = this.string();
      this.skipSpace();
      if (!key.closed || this.atEnd())
        return { kind: 'object', entries, closed: false };
      if (this.text.charAt(this.pos) !== ':') throw new Malformed(this.pos);
      this.pos++;
      const value = this.value(depth + 1);
      if (value === null) return { kind: 'object', entries, closed: false };
      entries.set(key.value, value);
      if (!value.closed) return { kind: 'object', entries, closed: false };
    }
    this.pos++;
    return { kind: 'object', entries, closed: true };
  }

  private array(depth: number): PrefixNode {
    this.pos++;
    const items: PrefixNode[] = [];
    for (let first = true; ; first = false) {
      this.skipSpace();
      if (this.atEnd()) return { kind: 'array', items, closed: false };
      const sign = this.text.charAt(this.pos);
      if (sign === ']' && first) break;
      if (!first) {
        if (sign === ']') break;
        if (sign !== ',') throw new Malformed(this.pos);
        this.pos++;
      }
      const item = this.value(depth + 1);
      if (item === null) return { kind: 'array', items, closed: false };
      items.push(item);
      if (!item.closed) return { kind: 'array', items, closed: false };
    }
    this.pos++;
    return { kind: 'array', items, closed: true };
  }

  private string(): PrefixNode & { kind: 'string' } {
    const { text } = this;
    let value = '';
    let at = this.pos + 1;
    for (;;) {
      PLAIN.lastIndex = at;
      PLAIN.test(text);
      const end = PLAIN.lastIndex;
      value = value === '' ? text.slice(at, end) : value + text.slice(at, end);
      this.pos = end;
      if (end >= text.length) break;
      const sign = text.charCodeAt(end);
      if (sign === QUOTE) {
        this.pos++;
        return { kind: 'string', value, closed: true };
      }
      if (sign !== BACKSLASH) throw new Malformed(end);
      const decoded = this.escape();
      if (decoded === null) break;
      value += decoded;
      at = this.pos;
    }
    this.pos = text.length;
    // Half of a surrogate pair waits for its other half.
    return {
      kind: 'string',
      value: value.replace(/[\ud800-\udbff]$/, ''),
      closed: false,
    };
  }

  /** Null when the text ends inside the escape. */
  private escape(): string | null {
    const sign = this.text.charAt(this.pos + 1);
    if (sign === '') return null;
    if (sign !== 'u') {
      const plain = ESCAPES[sign];
      if (plain === undefined) throw new Malformed(this.pos);
      this.pos += 2;
      return plain;
    }
    const hex = this.text.slice(this.pos + 2, this.pos + 6);
    if (!/^[0-9a-fA-F]*$/.test(hex)) throw new Malformed(this.pos);
    if (hex.length < 4) return null;
    this.pos += 6;
    return String.fromCharCode(parseInt(hex, 16));
  }

  private scalar(): PrefixNode | null {
    TOKEN.lastIndex = this.pos;
    const token = TOKEN.exec(this.text)?.[0] ?? '';
    if (token === '') throw new Malformed(this.pos);
    const ended = this.pos + token.length < this.text.length;
    const literal = LITERALS[token];
    if (literal !== undefined) {
      this.pos += token.length;
      return { kind: 'scalar', value: literal, closed: true };
    }
    if (!ended) {
      // It may still become something: only refuse what cannot.
      const start = /^(?:-?\d*\.?\d*(?:[eE][+-]?\d*)?|[a-z]+)$/.test(token);
      if (!start) throw new Malformed(this.pos);
      if (
        /^[a-z]/.test(token) &&
        !Object.keys(LITERALS).some((l) => l.startsWith(token))
      )
        throw new Malformed(this.pos);
      this.pos = this.text.length;
      return null;
    }
    if (!NUMBER.test(token)) throw new Malformed(this.pos);
    this.pos += token.length;
    return { kind: 'scalar', value: Number(token), closed: true };
  }
}

/** Reads as much of one JSON value as `text` holds. Never throws: `ok: false` says where it stops being JSON. */
export function readPrefix(text: string): PrefixResult {
  const reader = new Reader(text);
  try {
    const node = reader.value(0);
    return { ok: true, node, end: reader.pos };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, at: error.at };
    throw error;
  }
}

/** The plain value of a node, open parts as far as they go. */
export function plainValue(node: PrefixNode): unknown {
  switch (node.kind) {
    case 'string':
    case 'scalar':
      return node.value;
    case 'array':
      return node.items.map(plainValue);
    case 'object': {
      const record: Record<string, unknown> = {};
      for (const [key, value] of node.entries)
        if (key === '__proto__')
          // An own property, as JSON.parse makes it; never the prototype.
          Object.defineProperty(record, key, {
            value: plainValue(value),
            configurable: true,
            enumerable: true,
            writable: true,
          });
        else record[key] = plainValue(value);
      return record;
    }
  }
}
