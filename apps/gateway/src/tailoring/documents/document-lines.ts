/** A line with text; `number` counts all lines of the document from 1. */
export interface DocumentLine {
  number: number;
  text: string;
}

/** Longest line, in UTF-16 units, and most lines: what the job's contract takes. */
export const LINE_CHARS = 400;
export const MOST_LINES = 600;
/** A paragraph longer than this is given sentence by sentence, so that a question names what it is about. */
const SENTENCES_ABOVE = 180;
/** A line shorter than this was not wrapped, it ended. */
const WRAPPED_FROM = 40;
const NOBODY_WRAPS_AT = 160;

const BULLET = /^(?:[-*+•‣▪▫●○◦–—·»✓✔➢■□]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/iu;
const BULLET_ALONE = /^[-*+•‣▪▫●○◦·»✓✔➢■□]$/u;
const ENDED = /[.!?:;…]["'”’)]*$/u;
/** What cannot be the end of a line of its own. */
const DANGLING =
  /(?:[,&/–—-]|\b(?:and|or|of|the|a|an|to|with|for|in|on|at|by|from|as|into|including))$/iu;

/**
 * Splits a text into lines: wrapped lines are joined again, bullets lose their mark, long paragraphs fall
 * into sentences. Invisible characters go, Markdown's emphasis too.
 */
export function linesOf(text: string): DocumentLine[] {
  const cuts = text.split(/\r\n?|[\n\u2028\f\v]|(?<=\u2029)/);
  const raw = cuts.map(tidy);
  // What the end of a paragraph closes is never continued.
  const closed = cuts.map((line) => line.endsWith('\u2029'));
  const wrapped = wrappedFrom(raw);
  const joined: DocumentLine[] = [];
  let open = false;
  let pendingBullet = false;
  raw.forEach((line, i) => {
    if (line === '') {
      open = false;
      return;
    }
    if (BULLET_ALONE.test(line)) {
      pendingBullet = true;
      open = false;
      return;
    }
    const bullet = pendingBullet || BULLET.test(line);
    pendingBullet = false;
    const last = joined.at(-1);
    if (open && last && !bullet && continues(last.text, line, wrapped))
      last.text = glued(last.text, line);
    else joined.push({ number: i + 1, text: line.replace(BULLET, '') });
    open = !closed[i];
  });
  return joined
    .flatMap(({ number, text: whole }) =>
      pieces(whole).map((piece) => ({ number, text: piece })),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line.text));
}

/** NUL is dropped, half of a surrogate pair replaced: neither can be stored. */
const tidy = (line: string): string =>
  line
    .replaceAll('\0', '')
    .toWellFormed()
    .replace(/[\p{Cf}\p{Cc}]+/gu, (run) => (/[\t]/.test(run) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .replace(/\*\*(?=\S)([^*]{1,200})(?<=\S)\*\*/g, '$1')
    .replace(/__(?=\S)([^_]{1,200})(?<=\S)__/g, '$1')
    .replace(/^#{1,6} /, '')
    .trim();

function continues(before: string, line: string, wrapped: number): boolean {
  // A line of that length is cut anyway, and looking at its end again and again would take long.
  if (before.length > LINE_CHARS) return false;
  if (ENDED.test(before)) return false;
  if (DANGLING.test(before)) return true;
  return before.length >= wrapped && /^[\p{Ll}(&%]/u.test(line);
}

/**
 * From which length on a line that is followed by a small letter was wrapped: a good part of the longest.
 * Never, where lines are longer than anybody wraps them, or begin with small letters anyway.
 */
function wrappedFrom(lines: readonly string[]): number {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const begun = lines.filter((line) => /^\p{L}/u.test(line));
  const small = begun.filter((line) => /^\p{Ll}/u.test(line));
  return longest > NOBODY_WRAPS_AT || small.length > begun.length * 0.6
    ? Infinity
    : Math.max(WRAPPED_FROM, longest * 0.6);
}

/** "communi-" and "cation" are one word. */
const glued = (before: string, line: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)
    ? before.slice(0, -1) + line
    : `${before} ${line}`;

function pieces(text: string): string[] {
  const sentences =
    text.length > SENTENCES_ABOVE
      ? text.split(/(?<=[\p{L}\p{N})”"'][.!?]) (?=[\p{Lu}“"])/u)
      : [text];
  return sentences.flatMap(cut);
}

/** Cuts at white space what is longer than a line may be; a run without any is cut where it must be. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LINE_CHARS) {
    const space = rest.lastIndexOf(' ', LINE_CHARS);
    const at = space > LINE_CHARS / 2 ? space : wholeCharacter(rest);
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...parts, rest];
}

/** The last place at which no surrogate pair is torn apart. */
const wholeCharacter = (text: string): number =>
  /[\ud800-\udbff]/.test(text.charAt(LINE_CHARS - 1))
    ? LINE_CHARS - 1
    : LINE_CHARS;
