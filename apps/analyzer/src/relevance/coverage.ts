import type {
  CharSpan,
  ExpectedPoint,
  Measure,
  PointCoverage,
  Question,
} from '@interview/contracts';
import { measured, roundTo } from '../measures/measure';
import type { AnswerReading, ReadSentence } from '../reading/read-answer';
import { readTokens } from '../reading/wink-reader';
import { findAlias, readAlias } from './alias';
import type { Alias } from './alias';
import type { WordVectors } from '../vectors/open-vectors';
import { contentTerms, stemsOf, stemWeights } from './content-terms';
import type { Term } from './content-terms';
import { nearnessTo } from './near-terms';

/** Score from which a point counts as heard, and from which as heard in part (0..1). */
const HEARD = 0.6;
const IN_PART = 0.35;
/** Two sentences of ordinary length. */
const WINDOW_WORDS = 30;

/**
 * A point whose own words weigh less than this is not made by them alone: of "what others thought" one common
 * word would be all there is to find.
 */
const FEWEST_WEIGHT = 2.5;

/** What an expected point is looked for by. */
interface PointTerms {
  readonly weights: ReadonlyMap<string, number>;
  /** Answer stem → the point's stem it stands for as family or synonym, and what that is worth. */
  readonly near: ReadonlyMap<
    string,
    { readonly stem: string; readonly worth: number }
  >;
  readonly aliases: readonly Alias[];
  /** Every stem that can count for the point. */
  readonly any: ReadonlySet<string>;
}

interface WindowScore {
  readonly score: number;
  readonly matched: readonly Term[];
}

/**
 * Which expected points the answer makes. One-sided: what else the answer says costs nothing. Words of the
 * question do not count, for everybody who answers it says them. Each point gets its best window of 30 words, wherever
 * sentences end in it: the weighted share of its own words found there, raised by each alias found. Evidence of a point
 * heard or in part: in each sentence of the window, from the first matched word to the last.
 */
export function pointCoverage(
  reading: AnswerReading,
  question: Question,
  vectors: WordVectors,
): PointCoverage[] {
  const asked = stemsOf([question.text]);
  const all = reading.terms;
  const said = [
    ...new Map(all.map((term) => [term.stem, term] as const)).values(),
  ].filter((term) => term.weight > 0);
  return question.points.map((point) => {
    const terms = pointTerms(point, asked, said, vectors);
    let best: WindowScore = { score: 0, matched: [] };
    all.forEach((first, at) => {
      // A window that does not begin with a word of the point is a part of one that does.
      if (!terms.any.has(first.stem)) return;
      const found = windowScore(terms, all.slice(at, at + WINDOW_WORDS));
      if (found.score > best.score + 1e-9) best = found;
    });
    const score = roundTo(best.score, 3);
    const state =
      score >= HEARD ? 'heard' : score >= IN_PART ? 'in-part' : 'not-heard';
    const spans =
      state === 'not-heard'
        ? []
        : matchedSpans(reading.sentences, best.matched);
    return {
      pointId: point.id,
      text: point.text,
      state,
      score,
      evidence: spans.map(reading.evidenceOf),
    };
  });
}

/** Share of the expected points heard, 0..1; a point in part counts half. Evidence: that of the points. */
export function coverage(points: readonly PointCoverage[]): Measure {
  const heard = points.filter((p) => p.state === 'heard').length;
  const inPart = points.filter((p) => p.state === 'in-part').length;
  const also = inPart > 0 ? `, ${inPart} in part` : '';
  return measured('coverage', {
    value: roundTo((heard + inPart / 2) / points.length, 3),
    detail: `${heard} of ${points.length} expected points heard${also}. Points are found by their words, so a point made in quite other words is missed.`,
    evidence: points
      .flatMap((p) => p.evidence)
      .sort((a, b) => a.startChar - b.startChar || a.endChar - b.endChar),
  });
}

/** What a point is looked for by, whatever the answer says. */
interface ReadPoint extends Pick<PointTerms, 'weights' | 'aliases'> {
  /** Its words that synonyms are looked for of. */
  readonly wanted: readonly Term[];
}

/** Points come again with every answer to their question: so many are kept as read. */
const KEPT_POINTS = 4000;
const kept = new Map<string, ReadPoint>();

function readPoint(
  { text, aliases }: ExpectedPoint,
  asked: ReadonlyMap<string, number>,
): ReadPoint {
  const key = JSON.stringify([text, aliases, [...asked.keys()]]);
  const known = kept.get(key);
  if (known) return known;
  const words = contentTerms(readTokens(text));
  const all = stemWeights(words);
  const own = new Map([...all].filter(([stem]) => !asked.has(stem)));
  const weights = own.size > 0 ? own : all;
  const point = {
    weights,
    aliases: aliases
      .map((alias) => readAlias(readTokens(alias), asked))
      .filter((alias) => alias !== null),
    // A synonym of an everyday word ("get", "make") is found in every answer.
    wanted: words.filter((t) => weights.has(t.stem) && t.weight >= 1),
  };
  if (kept.size >= KEPT_POINTS) kept.clear();
  kept.set(key, point);
  return point;
}

function pointTerms(
  point: ExpectedPoint,
  asked: ReadonlyMap<string, number>,
  said: readonly Term[],
  vectors: WordVectors,
): PointTerms {
  const { weights, aliases, wanted: words } = readPoint(point, asked);
  const near = new Map<string, { stem: string; worth: number }>();
  for (const wanted of words) {
    const nearness = nearnessTo(wanted, vectors);
    for (const term of said) {
      const worth = nearness(term);
      if (worth > (near.get(term.stem)?.worth ?? 0) && worth < 1)
        near.set(term.stem, { stem: wanted.stem, worth });
    }
  }
  const any = new Set([
    ...weights.keys(),
    ...near.keys(),
    ...aliases.flatMap((alias) => alias.stems),
  ]);
  return { weights, near, aliases, any };
}

function windowScore(
  { weights, near, aliases }: PointTerms,
  window: readonly Term[],
): WindowScore {
  const own = new Map<string, Term>();
  for (const term of window)
    if (weights.has(term.stem) && !own.has(term.stem)) own.set(term.stem, term);
  const stands = new Map<string, { term: Term; worth: number }>();
  for (const term of window) {
    const match = near.get(term.stem);
    if (
      match &&
      !own.has(match.stem) &&
      match.worth > (stands.get(match.stem)?.worth ?? 0)
    )
      stands.set(match.stem, { term, worth: match.worth });
  }
  let total = 0;
  let found = 0;
  for (const [stem, weight] of weights) {
    total += weight;
    found += own.has(stem) ? weight : weight * (stands.get(stem)?.worth ?? 0);
  }
  let missing = 1 - found / Math.max(total, FEWEST_WEIGHT);
  const matched = new Set([
    ...own.values(),
    ...[...stands.values()].map((s) => s.term),
  ]);
  const counted = new Set<string>();
  for (const alias of aliases) {
    const hit = findAlias(alias, window);
    // An alias that only repeats words already found adds nothing.
    if (
      !hit ||
      hit.every((term) => own.has(term.stem) || counted.has(term.stem))
    )
      continue;
    for (const term of hit) {
      matched.add(term);
      counted.add(term.stem);
    }
    missing *= 1 - alias.worth;
  }
  return { score: 1 - missing, matched: [...matched] };
}

/** In each sentence with a match, the range from the first matched word to the last. */
function matchedSpans(
  sentences: readonly ReadSentence[],
  matched: readonly Term[],
): CharSpan[] {
  return sentences.flatMap((sentence) => {
    const own = matched.filter(
      (t) => t.startChar >= sentence.startChar && t.endChar <= sentence.endChar,
    );
    if (own.length === 0) return [];
    return [
      {
        startChar: Math.min(...own.map((t) => t.startChar)),
        endChar: Math.max(...own.map((t) => t.endChar)),
      },
    ];
  });
}
