import { FeedbackSchema } from '@interview/contracts';
import { sampleJob } from '../compose/testing/sample-jobs';
import type { SampleOptions } from '../compose/testing/sample-jobs';
import { CHECKOUT } from '../compose/testing/sample-jobs';
import { countWords, wordFaults } from '../guard/check-words';
import { openerOf } from '../guard/opener';
import { rewriteFaults } from '../guard/rewrite';
import { COACH_WORDS, coachFeedback, ownWords } from './coach';
import { gatherFacts } from './facts';
import { REWRITES } from './phrases-rewrite';
import { kindOfStep } from './step-kind';
import { OFFERS } from './style';

const seeds = Array.from(
  { length: 40 },
  (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
);
const KINDS: [string, SampleOptions][] = [
  ['a stated feeling', {}],
  ['a number', { sentences: CHECKOUT.filter((_, i) => i !== 1) }],
  [
    'parts',
    {
      sentences: [
        { text: 'Our checkout failed when the sync ran.', part: 'situation' },
        { text: 'I moved the sync to a queue.', part: 'action' },
      ],
    },
  ],
  ['a length', { sentences: [{ text: 'We talked about it.' }] }],
  [
    'too little',
    {
      sentences: [{ text: 'Yes.' }],
      notAssessable: { code: 'too-short', message: 'There is one word here.' },
    },
  ],
  [
    'another language',
    {
      sentences: [{ text: 'Ja, gerne.' }],
      notAssessable: {
        code: 'language-not-supported',
        message: 'This is not English.',
      },
    },
  ],
  ['private', { sentences: [{ text: 'I was diagnosed with cancer.' }] }],
];

describe('openers', () => {
  it.each(KINDS)(
    'differ from the last five of one person: %s',
    (_name, options) => {
      const openers: string[] = [];
      for (const answerId of seeds) {
        const previousOpeners = openers.slice(0, 5);
        const job = { ...sampleJob({ ...options, answerId }), previousOpeners };
        const { acknowledgement } = coachFeedback(job, null);
        expect(previousOpeners.map(openerOf)).not.toContain(
          openerOf(acknowledgement),
        );
        openers.unshift(acknowledgement);
      }
    },
  );
});

describe('style', () => {
  const measures = { length: { value: 20, low: 60, high: 120 } };
  it.each(['gentle', 'balanced', 'to-the-point'] as const)(
    '%s keeps the promises',
    (style) => {
      for (const answerId of seeds)
        for (const [, options] of KINDS) {
          const job = {
            ...sampleJob({ ...options, answerId, measures }),
            style,
          };
          const feedback = FeedbackSchema.parse(coachFeedback(job, null));
          const { grounds } = gatherFacts(job);
          const words = ownWords(feedback);
          expect(words.flatMap((text) => wordFaults(text, grounds))).toEqual(
            [],
          );
          expect(
            words.reduce((sum, text) => sum + countWords(text), 0),
          ).toBeLessThanOrEqual(COACH_WORDS);
          const assessed = options.notAssessable === undefined;
          if (style !== 'balanced')
            expect(feedback.nextSteps.length).toBeLessThanOrEqual(1);
          if (style === 'to-the-point')
            expect(feedback.strengths.length).toBeLessThanOrEqual(1);
          if (style === 'gentle' && assessed && feedback.strengths.length > 0)
            expect(
              OFFERS.some((o) => feedback.nextSteps[0]?.move.startsWith(o)),
            ).toBe(true);
        }
    },
  );
});

describe('rewrite', () => {
  it.each([
    [
      'a missing result gets a blank',
      { sentences: CHECKOUT.slice(0, 3) },
      /^I moved the sync to its own queue and added a timeout[,.].*\[.+\]/,
    ],
    [
      'a missing part of one’s own gets a blank',
      {
        sentences: CHECKOUT.map((s) => ({
          ...s,
          text: s.text.replace('I moved', 'We moved'),
        })),
      },
      /^We moved the sync.*\b(?:I|my|My)\b.*\[.+\]/,
    ],
    [
      'softening words go',
      {
        sentences: CHECKOUT.map((s) => ({
          ...s,
          text: s.text.replace(/\.$/, ', more or less.'),
        })),
      },
      /^Our checkout kept timing out whenever the warehouse sync ran\.$/,
    ],
  ] as [string, SampleOptions, RegExp][])('%s', (_name, options, expected) => {
    for (const answerId of seeds) {
      const job = sampleJob({ ...options, answerId });
      const { rewrite } = coachFeedback(job, null);
      expect(rewrite?.text).toMatch(expected);
      expect(job.transcript.text).toContain(rewrite?.original.text);
      expect(
        rewriteFaults(rewrite?.text ?? '', gatherFacts(job).grounds),
      ).toEqual([]);
    }
  });

  it('leaves honest doubt to the person', () => {
    const sentences = CHECKOUT.map((s) => ({
      ...s,
      text: s.text.replace(/\.$/, ', I guess, or something.'),
    }));
    const { nextSteps, rewrite } = coachFeedback(
      sampleJob({ sentences }),
      null,
    );
    expect(nextSteps.map(kindOfStep)).toContain('hedges');
    expect(rewrite).toBeUndefined();
  });

  it('takes fillers out where they were found', () => {
    const job = sampleJob({
      sentences: [
        ...CHECKOUT.slice(0, 2),
        { text: 'Then, um, I moved the, uh, sync.', part: 'action' },
        ...CHECKOUT.slice(3),
      ],
      measures: { fillers: { value: 14, high: 5 } },
    });
    const at = (word: string) => job.transcript.text.indexOf(word);
    const fillers = job.analysis.measures[0];
    if (!fillers) throw new Error('measured above');
    fillers.evidence = ['um', 'uh'].map((word) => ({
      startChar: at(`, ${word},`) + 2,
      endChar: at(`, ${word},`) + 4,
      startSec: null,
      endSec: null,
    }));
    expect(coachFeedback(job, null).rewrite?.text).toBe(
      'Then, I moved the, sync.',
    );
  });

  it('has six frames for each kind', () => {
    for (const frames of Object.values(REWRITES))
      expect(new Set(frames).size).toBeGreaterThanOrEqual(6);
  });
});
