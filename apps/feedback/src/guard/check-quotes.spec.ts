import type { Feedback, Quote } from '@interview/contracts';
import { sampleJob } from '../compose/testing/sample-jobs';
import { quoteFaults } from './check-quotes';
import { groundsOf } from './grounds';
import { quoteOf } from './quote';

describe('quoteFaults', () => {
  const job = sampleJob();
  const grounds = groundsOf(job);
  const sentence = grounds.sentences[2];
  if (!sentence) throw new Error('the sample has four sentences');
  const exact = quoteOf(job.transcript, sentence);
  const feedbackWith = (quote: Quote): Feedback => ({
    source: {
      kind: 'builtin-coach',
      label: '',
      model: null,
      promptVersion: '',
      fallbackReason: null,
    },
    acknowledgement: 'x',
    strengths: [{ quote, observation: 'x' }],
    nextSteps: [{ quote, move: 'x', why: 'x' }],
    question: null,
    rewrite: { original: quote, text: 'x' },
    modelRatings: [
      { criterion: 'clarity', value: 3, reason: 'x', quotes: [quote] },
    ],
    contest: { note: 'x', heard: quote, changes: ['x'] },
  });

  it('lets an exact quote pass', () => {
    expect(quoteFaults(feedbackWith(exact), grounds)).toEqual([]);
  });

  it.each<[string, Partial<Quote>]>([
    ['words that were not said', { text: 'I saved the company.' }],
    ['a span that is off by one', { startChar: exact.startChar + 1 }],
    ['another sentence', { sentenceId: 'S1' }],
    ['a sentence that does not exist', { sentenceId: 'S99' }],
    [
      'nothing',
      { text: '', endChar: exact.startChar, startChar: exact.startChar },
    ],
  ])('refuses %s, wherever it stands', (_name, change) => {
    expect(
      quoteFaults(feedbackWith({ ...exact, ...change }), grounds),
    ).toHaveLength(5);
  });
});
