import { findWords } from './find-words';
import { sentenceBreaks } from './sentence-breaks';

function pieces(text: string, pauses: Record<number, number> = {}): string[] {
  const words = findWords(text).map((word, at) => ({
    ...word,
    pauseBeforeSec: pauses[at] ?? null,
  }));
  const edges = [0, ...sentenceBreaks(text, words), text.length];
  return edges.slice(1).map((end, at) => text.slice(edges[at], end).trim());
}

const RUN =
  'we had a service that failed every night and nobody on the whole team knew the reason for it so i looked at the logs for a week and then i found the one query that was slow';

describe('sentenceBreaks', () => {
  it('leaves a punctuated text alone, pauses or not', () => {
    expect(
      pieces('We met. I spoke, slowly, and they heard.', { 3: 2 }),
    ).toEqual(['We met. I spoke, slowly, and they heard.']);
  });

  it('breaks unpunctuated speech at pauses of 0.6 s and more', () => {
    const text = 'we had an outage i read the logs then it worked';
    expect(pieces(text, { 4: 0.6, 8: 0.59 })).toEqual([
      'we had an outage',
      'i read the logs then it worked',
    ]);
  });

  it('does not leave a hesitation standing alone', () => {
    expect(pieces('um we had an outage there', { 1: 1.2 })).toEqual([
      'um we had an outage there',
    ]);
    expect(pieces('we had an outage there yes', { 5: 1.2 })).toEqual([
      'we had an outage there yes',
    ]);
  });

  it('breaks a long run before conjunctions where there are no pauses', () => {
    expect(pieces(RUN)).toEqual([
      'we had a service that failed every night and nobody on the whole team knew the reason for it',
      'so i looked at the logs for a week and then i found the one query that was slow',
    ]);
  });

  it('breaks at paragraphs and list items, not inside wrapped lines', () => {
    expect(
      pieces('First line goes\non here\n\nnew part\n- item one\nLast'),
    ).toEqual(['First line goes\non here', 'new part\n-', 'item one', 'Last']);
  });
});
