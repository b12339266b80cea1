import type { Rewrite } from '@interview/contracts';
import type { CharSpan, Quote } from '@interview/contracts';
import { rewriteFaults } from '../guard/rewrite';
import type { Facts } from './facts';
import { withoutSofteners } from './hedges';
import { REWRITES } from './phrases-rewrite';
import type { StepKind } from './phrases-steps';
import { capitalised, fill, pickOther } from './pick';

/** The text without some spans of it, tidied. */
function without(text: string, from: number, spans: readonly CharSpan[]) {
  let rest = '';
  let at = 0;
  for (const span of spans) {
    rest += text.slice(at, Math.max(at, span.startChar - from));
    at = Math.max(at, span.endChar - from);
  }
  return tidied(rest + text.slice(at));
}

const tidied = (text: string) =>
  capitalised(
    text
      .replace(/\s+/gu, ' ')
      .replace(/\s+(?=[,.;:?!])/gu, '')
      .replace(/,(?:\s*,)+/gu, ',')
      .replace(/^[\s,;:]+/u, ''),
  );

const bare = (text: string) => text.replace(/[\s.,;:!?…]+$/u, '');

function retold(kind: StepKind, quote: Quote, facts: Facts): string | null {
  if (kind === 'hedges') {
    const plain = withoutSofteners(quote.text);
    return plain === null ? null : tidied(plain);
  }
  if (kind === 'fillers') {
    const fillers = facts.measure('fillers')?.evidence ?? [];
    const inside = fillers.filter(
      (e) => e.startChar >= quote.startChar && e.endChar <= quote.endChar,
    );
    return without(quote.text, quote.startChar, inside);
  }
  const frames = REWRITES[kind];
  if (!frames) return null;
  const values = { s: bare(quote.text) };
  const frame = pickOther(
    frames,
    facts.job.answerId,
    `rewrite ${kind}`,
    (text) => facts.used(fill(text, values)),
  );
  return fill(frame, values);
}

/**
 * The person's own sentence with the step already taken, as far as it can be taken for them: a frame
 * around their words, blanks for what only they know. Undefined where nothing changes by it.
 */
export function rewriteOf(
  kind: StepKind,
  quote: Quote | null,
  facts: Facts,
): Rewrite | undefined {
  if (quote === null) return undefined;
  const text = retold(kind, quote, facts);
  if (text === null || bare(text) === bare(quote.text)) return undefined;
  return rewriteFaults(text, facts.grounds).length === 0
    ? { original: quote, text }
    : undefined;
}
