import type { PartialFeedback, Transcript } from '@interview/contracts';
import { wordFaults } from './check-words';
import { DRAFT_LIMITS, NO_EVIDENCE } from './draft';
import type { Grounds } from './grounds';
import type { PrefixNode } from './prefix-json';
import { quoteOf } from './quote';
import { rewriteFaults } from './rewrite';
import { tidyText } from './tidy';

export interface PartialDraft {
  /** Everything that is finished and passed the guard; fields without anything are left out. */
  feedback: PartialFeedback;
  /** Faults of what is finished; with one, the rest need not be waited for. */
  errors: string[];
}

const member = (node: PrefixNode | undefined, key: string) =>
  node?.kind === 'object' ? node.entries.get(key) : undefined;
const items = (node: PrefixNode | undefined) =>
  node?.kind === 'array' ? node.items : [];
const finished = (node: PrefixNode | undefined): string | null =>
  node?.kind === 'string' && node.closed ? tidyText(node.value) : null;

/**
 * What may be shown of a draft while it is being written, as structure: whole items only, each checked,
 * quotes cut from the transcript by code.
 */
export function partialFeedback(
  node: PrefixNode,
  grounds: Grounds,
  transcript: Transcript,
): PartialDraft {
  const errors: string[] = [];
  const field = (
    of: PrefixNode | undefined,
    key: string,
    path: string,
    maxChars: number,
  ): string | null => {
    const text = finished(member(of, key));
    if (text === null || text === '') return null;
    const faults =
      text.length > maxChars ? ['it is too long'] : wordFaults(text, grounds);
    errors.push(...faults.map((fault) => `${path}: ${fault}`));
    return faults.length === 0 ? text : null;
  };
  const quoteIn = (item: PrefixNode) => {
    const id = finished(member(item, 'evidence'));
    const sentence = grounds.sentences.find((s) => s.id === id);
    if (sentence) return quoteOf(transcript, sentence, sentence.cues[0]);
    return id === NO_EVIDENCE ? null : undefined;
  };

  const opening = field(
    node,
    'acknowledgement',
    'acknowledgement',
    DRAFT_LIMITS.acknowledgement,
  );
  const cited = new Set<string>();
  const strengths = items(member(node, 'keep')).flatMap((item, i) => {
    const observation = field(
      item,
      'observation',
      `keep ${i + 1} observation`,
      DRAFT_LIMITS.observation,
    );
    const quote = quoteIn(item);
    if (!observation || !quote || cited.has(quote.sentenceId)) return [];
    cited.add(quote.sentenceId);
    return [{ quote, observation }];
  });
  const nextSteps = items(member(node, 'next')).flatMap((item, i) => {
    const path = `next ${i + 1}`;
    const move = field(item, 'move', `${path} move`, DRAFT_LIMITS.move);
    const why = field(item, 'why', `${path} why`, DRAFT_LIMITS.why);
    const quote = quoteIn(item);
    return move && why && quote !== undefined ? [{ quote, move, why }] : [];
  });
  const question = field(node, 'question', 'question', DRAFT_LIMITS.question);
  const retold = member(node, 'rewrite');
  const text = finished(member(retold, 'text'));
  const original = text && retold ? quoteIn(retold) : null;
  const rewritten =
    text !== null &&
    text.length <= DRAFT_LIMITS.rewrite &&
    rewriteFaults(text, grounds).length === 0;
  return {
    feedback: {
      ...(opening ? { acknowledgement: opening } : {}),
      ...(strengths.length > 0 ? { strengths: strengths.slice(0, 2) } : {}),
      ...(nextSteps.length > 0 ? { nextSteps: nextSteps.slice(0, 2) } : {}),
      ...(question?.endsWith('?') ? { question } : {}),
      ...(rewritten && original ? { rewrite: { original, text } } : {}),
    },
    errors,
  };
}
