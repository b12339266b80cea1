import type { Sentence } from '@interview/contracts';
import { sentenceText } from './grounds';
import { stemsOf } from './stems';

/** Weight of closeness to the question against newness, as usual for maximal marginal relevance. */
const LAMBDA = 0.7;
/** As close as this says the same again: only when nothing else is left. */
const SAME = 0.8;
/** Added for a sentence that carries a story part: the feedback is about these. */
const PART_BONUS = 0.15;
/** More sentences than this are thinned out evenly first: the selection grows with their square. */
const MOST = 400;

/** Cosine of two sets of stems, each stem weighted by how rare it is among the sentences. */
function cosine(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weight: (stem: string) => number,
): number {
  let shared = 0;
  const norm = (set: ReadonlySet<string>) => {
    let sum = 0;
    for (const one of set) sum += weight(one) ** 2;
    return Math.sqrt(sum);
  };
  for (const one of a) if (b.has(one)) shared += weight(one) ** 2;
  const size = norm(a) * norm(b);
  return size === 0 ? 0 : shared / size;
}

function thinned(sentences: readonly Sentence[]): Sentence[] {
  if (sentences.length <= MOST) return [...sentences];
  const step = sentences.length / MOST;
  return Array.from(
    { length: MOST },
    (_, i) => sentences[Math.floor(i * step)],
  ).filter((s) => s !== undefined);
}

/**
 * The sentences of a long answer that say most about the question without saying it twice, in their own
 * order (Carbonell & Goldstein 1998). The first and the last are always among them, if they fit.
 * @param cost what a sentence takes of `budget`, in any unit
 */
export function spreadSentences(
  answer: string,
  sentences: readonly Sentence[],
  asked: string,
  cost: (sentence: Sentence) => number,
  budget: number,
): Sentence[] {
  const pool = thinned(sentences).map((sentence) => ({
    sentence,
    stems: stemsOf(sentenceText(answer, sentence)),
    cost: cost(sentence),
    /** Closeness to what was chosen already. */
    echo: 0,
  }));
  const counts = new Map<string, number>();
  for (const { stems } of pool)
    for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  const weight = (one: string) =>
    Math.log(1 + pool.length / (counts.get(one) ?? 0.5));
  const wanted = stemsOf(asked);
  const relevance = new Map(
    pool.map((item) => [
      item,
      cosine(item.stems, wanted, weight) +
        (item.sentence.part ? PART_BONUS : 0),
    ]),
  );
  const chosen: typeof pool = [];
  let left = budget;
  const take = (item: (typeof pool)[number] | undefined) => {
    if (!item || item.cost > left) return;
    chosen.push(item);
    left -= item.cost;
    for (const other of pool)
      other.echo = Math.max(
        other.echo,
        cosine(other.stems, item.stems, weight),
      );
  };
  take(pool[0]);
  if (pool.length > 1) take(pool.at(-1));
  const rest = new Set(pool.filter((item) => !chosen.includes(item)));
  while (rest.size > 0) {
    const score = (item: (typeof pool)[number]) =>
      LAMBDA * (relevance.get(item) ?? 0) -
      (1 - LAMBDA) * item.echo -
      (item.echo > SAME ? 1 : 0);
    let best: (typeof pool)[number] | undefined;
    for (const item of rest)
      if (item.cost > left) rest.delete(item);
      else if (!best || score(item) > score(best)) best = item;
    if (!best) break;
    rest.delete(best);
    take(best);
  }
  const ids = new Set(chosen.map((item) => item.sentence.id));
  return sentences.filter((s) => ids.has(s.id));
}
