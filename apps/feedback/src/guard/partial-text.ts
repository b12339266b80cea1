import type { Transcript } from '@interview/contracts';
import { wordFaults } from './check-words';
import type { Grounds } from './grounds';
import type { PrefixNode } from './prefix-json';
import { quoteOf } from './quote';
import { tidyText } from './tidy';

export interface PartialDraft {
  /** Everything that is finished and passed the guard, in reading order; may be empty. */
  text: string;
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
 * What may be shown of a draft while it is being written: whole fields only, each checked, quotes cut
 * from the transcript by code.
 */
export function partialText(
  node: PrefixNode,
  grounds: Grounds,
  transcript: Transcript,
): PartialDraft {
  const errors: string[] = [];
  const lines: string[] = [];
  const checked = (path: string, text: string | null): string | null => {
    if (text === null || text === '') return null;
    const faults = wordFaults(text, grounds);
    errors.push(...faults.map((fault) => `${path}: ${fault}`));
    return faults.length === 0 ? text : null;
  };
  const quoted = (id: string | null) => {
    const sentence = grounds.sentences.find((s) => s.id === id);
    return sentence
      ? `“${quoteOf(transcript, sentence, sentence.cues[0]).text}” `
      : '';
  };

  const opening = checked(
    'acknowledgement',
    finished(member(node, 'acknowledgement')),
  );
  if (opening) lines.push(opening);
  items(member(node, 'keep')).forEach((item, i) => {
    const text = checked(
      `keep ${i + 1} observation`,
      finished(member(item, 'observation')),
    );
    const quote = quoted(finished(member(item, 'evidence')));
    if (text && quote) lines.push(quote + text);
  });
  items(member(node, 'next')).forEach((item, i) => {
    const move = checked(`next ${i + 1} move`, finished(member(item, 'move')));
    const why = checked(`next ${i + 1} why`, finished(member(item, 'why')));
    if (move)
      lines.push(
        [quoted(finished(member(item, 'evidence'))) + move, why]
          .filter(Boolean)
          .join(' '),
      );
  });
  const question = checked('question', finished(member(node, 'question')));
  if (question?.endsWith('?')) lines.push(question);
  return { text: lines.join('\n\n'), errors };
}
