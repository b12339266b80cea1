import type { Question, Transcript } from '@interview/contracts';
import { readAnswer } from '../reading/read-answer';
import { readTokens } from '../reading/wink-reader';
import type { Token } from '../reading/wink-reader';
import type { WordVectors } from '../vectors/open-vectors';
import type { Term } from './content-terms';
import { nearnessTo, rankWeight } from './near-terms';

/** Below 1 the first words found count for more than the last: graders forgive what is left out. */
const CONCAVITY = 0.3;

/** Words and figures that carry content; a figure counts like every other word. */
function termsOf(tokens: readonly Token[]): Term[] {
  return tokens
    .filter(
      (t) => !t.isStop && /[\p{L}\p{N}]/u.test(t.text) && t.text.length > 1,
    )
    .map(({ stem, text, startChar, endChar }) => ({
      stem: stem.toLowerCase(),
      word: text.toLowerCase(),
      weight: 1,
      startChar,
      endChar,
    }));
}

/** Each stem once. */
function byStem(terms: readonly Term[]): Map<string, Term> {
  const different = new Map<string, Term>();
  for (const term of terms)
    if (!different.has(term.stem)) different.set(term.stem, term);
  return different;
}

/**
 * How much of all expected points the whole answer holds, 0..1: weighted share of their words, those of the
 * question left out, found as the same stem, family or synonym. A score for texts without hand-written aliases.
 */
export function coverageScore(
  transcript: Transcript,
  question: Question,
  vectors: WordVectors,
): number {
  const said = [
    ...byStem(
      readAnswer(transcript).sentences.flatMap((s) => termsOf(s.tokens)),
    ).values(),
  ];
  const asked = byStem(termsOf(readTokens(question.text)));
  const wanted = byStem(
    question.points.flatMap((p) => termsOf(readTokens(p.text))),
  );
  let found = 0;
  let total = 0;
  for (const term of wanted.values()) {
    if (asked.has(term.stem)) continue;
    const weight = rankWeight(term, vectors);
    total += weight;
    const nearness = nearnessTo(term, vectors);
    found += weight * said.reduce((best, x) => Math.max(best, nearness(x)), 0);
  }
  return total === 0 ? 0 : (found / total) ** CONCAVITY;
}
