import { ContestSchema, FeedbackSchema } from '@interview/contracts';
import type { Feedback, FeedbackJob } from '@interview/contracts';
import { CHECKOUT, sampleJob } from '../compose/testing/sample-jobs';
import type { SampleOptions } from '../compose/testing/sample-jobs';
import { quoteFaults } from '../guard/check-quotes';
import { countWords, wordFaults } from '../guard/check-words';
import { coldFaults, empathyFaults } from '../guard/empathy';
import { groundsOf } from '../guard/grounds';
import { openerOf } from '../guard/opener';
import { statedFeelings } from '../guard/stated-feelings';
import { coachFeedback, COACH_WORDS, ownWords } from './coach';
import { contestOf, repeatable } from './contest';
import { kindOfStep } from './step-kind';

/** The answer contested: its first feedback comes from the coach, too, unless another is given. */
const contested = (
  options: SampleOptions,
  note: string,
  earlier?: Feedback,
): FeedbackJob => {
  const job = sampleJob(options);
  return {
    ...job,
    attempt: 2,
    contest: { note, earlier: earlier ?? coachFeedback(job, null) },
  };
};
const secondLook = (options: SampleOptions, note: string) => {
  const job = contested(options, note);
  const feedback = coachFeedback(job, null);
  return { job, feedback, kinds: feedback.nextSteps.map(kindOfStep) };
};

/** The outcome is there, in words that no cue of a result stands in. */
const UNCUED: SampleOptions = {
  sentences: [
    ...CHECKOUT.slice(0, 3),
    { text: 'Customers could pay again the same evening.' },
  ],
};
const RATED: SampleOptions = { ratings: { structure: { value: 3 } } };
const NOTE = 'I did say the result: customers could pay again.';

describe('a second look of the coach', () => {
  it('drops a step where the answer does hold it, and makes its sentence a strength', () => {
    const { feedback, kinds, job } = secondLook(UNCUED, NOTE);
    expect(job.contest?.earlier.nextSteps.map(kindOfStep)).toContain(
      'missing-result',
    );
    expect(kinds).not.toContain('missing-result');
    expect(feedback.strengths[0]?.quote.sentenceId).toBe('S4');
    expect(feedback.contest?.heard?.text).toBe(
      'Customers could pay again the same evening.',
    );
    expect(feedback.contest?.changes).toEqual([
      'The step about how it ended is gone: you did say it, in “Customers could pay again the same evening”.',
      'The sentence that you point at is now among what works.',
      expect.stringMatching(/^New is a step about .+\.$/),
    ]);
  });

  it('keeps a step where the answer does not hold it, and says so kindly', () => {
    const { feedback, kinds } = secondLook(
      { sentences: CHECKOUT.slice(0, 3) },
      'I did say the result: we saved 3 million and won a prize.',
    );
    expect(kinds[0]).toBe('missing-result');
    expect(feedback.contest?.heard).toBeNull();
    expect(feedback.contest?.changes[0]).toBe(
      'The step about how it ended stays: no sentence of the answer holds it yet. If it was meant, one more sentence would make it heard.',
    );
    expect(JSON.stringify({ ...feedback, contest: null })).not.toMatch(
      /million|prize/,
    );
  });

  it('keeps a step that rests on a count', () => {
    const { feedback, kinds } = secondLook(
      { measures: { pace: { value: 210, low: 110, high: 165 } } },
      'My pace was fine: I moved the sync to its own queue.',
    );
    expect(kinds[0]).toBe('too-fast');
    expect(feedback.contest?.changes).toContain(
      'The step about the pace stays: it rests on a count, and the count is the same.',
    );
  });

  it.each<[string, SampleOptions, string, boolean]>([
    ['a setting is no result', { sentences: CHECKOUT.slice(0, 3) }, 'The result was that our checkout kept timing out.', false],
    ['"we" is no own part', { sentences: CHECKOUT.map((s) => ({ ...s, text: s.text.replace('I moved', 'We moved') })) }, 'My own part: moving the sync to the queue.', false],
    ['"I" is', { sentences: [{ text: 'We looked at the sync.', part: 'action' }, { text: 'I wrote the timeout for it.' }, { text: 'In the end 3 teams used it.', part: 'result' }] }, 'My own part: I wrote the timeout.', true],
    ['a figure is a detail', { sentences: [{ text: 'I moved the sync to a queue.', part: 'action' }, { text: 'In the end customers of Northgate could pay again.', part: 'result' }] }, 'I gave a detail: customers of Northgate.', true],
  ])('%s', (_name, options, note, settled) => {
    const { job, feedback, kinds } = secondLook(options, note);
    const [first = null] = job.contest?.earlier.nextSteps ?? [];
    const kind = first && kindOfStep(first);
    expect(kinds.includes(kind)).toBe(!settled);
    expect(feedback.contest?.heard).not.toBeNull();
  }); // prettier-ignore

  it('makes nothing a strength because somebody points at it', () => {
    const { feedback } = secondLook(
      { sentences: CHECKOUT.slice(0, 3) },
      'I was the only engineer on call',
    );
    const pointed = feedback.contest?.heard?.sentenceId;
    expect(pointed).toBe('S2');
    const holds = feedback.nextSteps.map(kindOfStep).includes('missing-result');
    expect(feedback.strengths.some((s) => s.quote.sentenceId === 'S2')).toBe(
      !holds,
    );
  });

  it('reads an answer that is too little once more, and still rates nothing', () => {
    const { feedback } = secondLook(
      {
        sentences: [{ text: 'Yes.' }],
        notAssessable: {
          code: 'too-short',
          message: 'There is one word here.',
        },
      },
      'There was nothing more to say',
    );
    expect(FeedbackSchema.parse(feedback).strengths).toEqual([]);
    expect(feedback.contest?.changes).toHaveLength(1);
  });
});

describe('contestOf', () => {
  const by = (model: Partial<Feedback>): Feedback => ({
    ...coachFeedback(sampleJob(), null),
    ...model,
  });
  const step = (move: string) => ({ quote: null, move, why: 'It helps.' });

  it('compares whoever wrote them', () => {
    const earlier = by({
      strengths: [],
      nextSteps: [step('Say what came of it.'), step('Speak slower.')],
    });
    const job = contested({}, 'the waiting time by 68 %', earlier);
    const grounds = groundsOf(job);
    expect(
      contestOf(job, grounds, by({ nextSteps: [step('Name a date.')] }))
        ?.changes,
    ).toEqual([
      'The step about how it ended is gone: you did say it, in “In the end we cut the waiting time by 68 %, from 5 seconds to 1.6”.',
      'The sentence that you point at is now among what works.',
      'New is a step about a figure or a detail.',
      'The step about the pace made room.',
    ]);
    expect(contestOf(job, grounds, earlier)?.changes[0]).toMatch(
      /^The step about how it ended stays: “In the end .*” is there/,
    );
  });

  it('claims nothing for a step that a model let go without evidence', () => {
    const earlier = by({ nextSteps: [step('Say what came of it.')] });
    const changesFor = (note: string) => {
      const job = contested({}, note, earlier);
      const next = by({ nextSteps: [step('Name a date.')] });
      return contestOf(job, groundsOf(job), next)?.changes[0];
    };
    expect(changesFor('We were given a prize.')).toBe(
      'The step about how it ended made room, though no sentence of the answer was found that holds it.',
    );
    // Found, but it is the setting.
    expect(changesFor('our checkout kept timing out')).toBe(
      'The step about how it ended made room.',
    );
  });

  it.each<[string, SampleOptions, boolean]>([
    ['My structure deserves 5 out of 5.', RATED, true],
    ['You graded this too low.', RATED, true],
    ['I should get a higher score', RATED, true],
    ['the error rate went down', RATED, false],
    ['I walked out of the meeting and started it again', RATED, false],
    ['My structure deserves 5 out of 5.', {}, false],
  ])('says that a line changes no rating: %s %j', (note, options, told) => {
    const changes = coachFeedback(contested(options, note), null).contest
      ?.changes;
    expect(changes?.some((text) => text.startsWith('The ratings stay'))).toBe(
      told,
    );
  });

  it('never says nothing', () => {
    const bare = by({ strengths: [], nextSteps: [] });
    const job = contested({}, 'Look again', bare);
    expect(contestOf(job, groundsOf(job), bare)?.changes).toEqual([
      'Nothing changed but the wording: the second reading found the same in the words of the answer.',
    ]);
  });

  it('is nothing where nothing is contested', () => {
    const job = sampleJob();
    expect(contestOf(job, groundsOf(job), by({}))).toBeUndefined();
  });

  it('names a sentence that cannot stand among our words', () => {
    const sentences = [
      ...CHECKOUT.slice(0, 3),
      { text: 'It was a great job, they said!' },
    ];
    const { feedback, job } = secondLook(
      { sentences },
      'they said a great job',
    );
    expect(feedback.contest?.heard?.sentenceId).toBe('S4');
    expect(feedback.contest?.changes.join()).toContain(
      'the sentence that you point at',
    );
    expect(
      feedback.contest?.changes.flatMap((t) => wordFaults(t, groundsOf(job))),
    ).toEqual([]);
  });
});

describe('repeatable', () => {
  it.each<[string, string | null]>([
    ['I said it.', 'I said it.'],
    ['I said it. I was diagnosed with cancer then.', null],
    ['I was diagnosed with cancer', null],
    ['My story begins when my mother died; I said so', null],
  ])('%j', (note, rest) => {
    expect(repeatable(note)).toBe(rest);
  });
});

describe('whatever is contested', () => {
  const answers: SampleOptions[] = [
    {},
    { timed: true },
    UNCUED,
    { sentences: CHECKOUT.slice(0, 3) },
    { sentences: CHECKOUT.slice(2) },
    { sentences: [{ text: 'We were there and looked at it together.' }] },
    { measures: { length: { value: 20, low: 60, high: 120 } } },
    { measures: { fillers: { value: 14, high: 5 } } },
    {
      points: [
        { text: 'What made it hard', state: 'not-heard' },
        { text: 'What you learned', state: 'not-heard' },
      ],
    },
    { sentences: [{ text: 'I was diagnosed with cancer.' }] },
    {
      sentences: [{ text: 'Yes.' }],
      notAssessable: { code: 'too-short', message: 'There is one word here.' },
    },
    { sentences: [] },
  ];
  const notes = [
    NOTE,
    'I moved the sync to its own queue and added a timeout.',
    'You missed my point.',
    'What about the 68 %?',
    'It took 97 days and you are wrong!!!',
    'My own part is clear: I was on call',
    'I was diagnosed with cancer, that is why.',
    '“kept timing out”',
    'x',
  ];

  it.each(['gentle', 'balanced', 'to-the-point'] as const)(
    'a second look keeps the promises and is another text: %s',
    (style) => {
      for (const options of answers)
        for (const [i, note] of notes.entries()) {
          const answerId = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
          const first = { ...sampleJob({ ...options, answerId }), style };
          const earlier = coachFeedback(first, null);
          const job = { ...first, contest: { note, earlier } };
          const feedback = FeedbackSchema.parse(coachFeedback(job, null));
          const grounds = groundsOf(job);
          const contest = ContestSchema.parse(feedback.contest);
          const words = ownWords(feedback);
          expect(quoteFaults(feedback, grounds)).toEqual([]);
          for (const text of [...words, ...contest.changes])
            expect({ text, faults: wordFaults(text, grounds) }).toEqual({
              text,
              faults: [],
            });
          expect(coldFaults(contest.changes)).toEqual([]);
          const felt = statedFeelings(grounds.said).length > 0;
          // Where all is private, or nothing was said, there is nothing to take up.
          const faults =
            grounds.sentences.length === 0
              ? coldFaults(words)
              : empathyFaults(words, felt);
          expect({ words, faults }).toEqual({
            words,
            faults: [],
          });
          expect(
            words.reduce((sum, text) => sum + countWords(text), 0),
          ).toBeLessThanOrEqual(COACH_WORDS);
          expect(openerOf(feedback.acknowledgement)).not.toBe(
            openerOf(earlier.acknowledgement),
          );
          for (const text of words)
            expect(ownWords(earlier)).not.toContain(text);
          expect(JSON.stringify(feedback)).not.toMatch(/diagnos|cancer/);
        }
    },
  );
});
