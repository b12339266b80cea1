import type { CharSpan } from '@interview/contracts';

/** No text without one of these holds anything that `machineText` finds. */
const SIGNS = /[<>{}`\\&]|\]\(|"\s*:|[-=*#]{3}|[A-Za-z0-9+/]{40}/;

const VALUE =
  '(?:\\\\?"[^"\\\\]{0,300}\\\\?"|-?\\d[\\d.]*|null|true|false|[\\[{])';
const PATTERNS: readonly RegExp[] = [
  /<(script|style)\b[^<>]{0,200}>[^<]{0,2000}<\/\1>/giu,
  /<<\/?\w{1,20}>>|<[%?][^<>]{0,200}[%?]>|<\/?[a-z!|][^<>]{0,300}>/giu,
  /```[^`]{0,4000}```/gu,
  /\{\{[^{}]{0,300}\}\}|\$\{[^{}]{0,300}\}/gu,
  new RegExp(
    `[{\\[\\s,"\\\\}\\]]{0,20}\\\\?"[\\w $-]{1,60}\\\\?"\\s*:\\s*${VALUE}[\\s\\\\}\\]]*`,
    'gu',
  ),
  /\[[^\]\n]{0,100}\]\([^)\n]{0,200}\)+/gu,
  /[-=*#]{3,20}[^-=*#\n]{0,40}(?:end|begin|start|answer|system|instructions?|message|prompt|\d{6})[^-=*#\n]{0,40}[-=*#]{3,20}/giu,
  /&(?:[a-z]{2,8}|#x?[\da-f]{1,6});/giu,
];
/** Letters and digits without a space; a run of 100 goes on after the space that the reading put there. */
const BLOB = /(?:[A-Za-z0-9+/]{100} )*[A-Za-z0-9+/]{40,100}={0,2}(?: [A-Za-z0-9+/]{0,99}={1,2}(?![\w]))?/gu; // prettier-ignore

/** Encoded as base64 or in hexadecimal digits: letters of both cases with figures, or figures and letters a to f. */
const isEncoded = (run: string) =>
  /\d/.test(run) &&
  ((/[a-z]/.test(run) && /[A-Z]/.test(run)) || /^[\da-f ]+$/i.test(run));

/**
 * The parts of a text that no person says: markup, code between fences, template expressions, pairs of names and
 * values, links with their addresses, banners between rules,
 * encoded runs. In order, those with only signs between them joined.
 */
export function machineText(text: string): CharSpan[] {
  if (!SIGNS.test(text)) return [];
  const found: CharSpan[] = [];
  const add = (match: RegExpMatchArray) => {
    const start = match.index ?? 0;
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const startChar = start + lead;
    const endChar = start + match[0].trimEnd().length;
    if (endChar > startChar) found.push({ startChar, endChar });
  };
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) add(match);
  for (const match of text.matchAll(BLOB)) if (isEncoded(match[0])) add(match);
  found.sort((a, b) => a.startChar - b.startChar || b.endChar - a.endChar);
  const joined: CharSpan[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    const isNext =
      last &&
      (span.startChar <= last.endChar ||
        (span.startChar - last.endChar < 200 &&
          !/[\p{L}\p{N}\n]/u.test(text.slice(last.endChar, span.startChar))));
    if (last && isNext)
      joined[joined.length - 1] = {
        startChar: last.startChar,
        endChar: Math.max(last.endChar, span.endChar),
      };
    else joined.push(span);
  }
  return joined;
}
