import type { Question, Transcript } from '@interview/contracts';
import { readAnswer } from '../reading/read-answer';
import { readTokens } from '../reading/wink-reader';
import type { WordVectors } from '../vectors/open-vectors';
import { contentTerms } from './content-terms';
import type { Term } from './content-terms';
import { nearness, rankWeight } from './near-terms';

/** Below 1 the first words found count for more than the last: graders forgive what is left out. */
const CONCAVITY = 0.3;

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
      readAnswer(transcript).sentences.flatMap((s) => contentTerms(s.tokens)),
    ).values(),
  ];
  const asked = byStem(contentTerms(readTokens(question.text)));
  const wanted = byStem(
    question.points.flatMap((p) => contentTerms(readTokens(p.text))),
  );
  let found = 0;
  let total = 0;
  for (const term of wanted.values()) {
    if (asked.has(term.stem)) continue;
    const weight = rankWeight(term, vectors);
    total += weight;
    let best = 0;
    for (const other of said)
      best = Math.max(best, nearness(term, other, vectors));
    found += weight * best;
  }
  return total === 0 ? 0 : (found / total) ** CONCAVITY;
}
