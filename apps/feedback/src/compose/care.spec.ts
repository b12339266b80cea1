import { FeedbackSchema } from '@interview/contracts';
import { careFeedback, contactsFrom } from '../coach/care';
import { coachFeedback } from '../coach/coach';
import { buildPrompt } from './prompt';
import { groundsOf } from '../guard/grounds';
import { changed, DRAFT, run, write } from './testing/run-compose';
import { CHECKOUT, sampleJob } from './testing/sample-jobs';

const CONTACTS = 'Helpline: 0800 123 456; Emergency: 112';

describe('care', () => {
  const hurt = sampleJob({
    sentences: [
      ...CHECKOUT,
      { text: 'After that project I wanted to kill myself.', part: 'result' },
    ],
  });

  it('takes the place of coaching, asks no model and reports nothing', async () => {
    const { model, reports, progress, result } = await run([write(DRAFT)], {
      job: hurt,
      ports: { careContacts: CONTACTS },
    });
    expect(model.requests).toEqual([]);
    expect(reports).toEqual([]);
    expect(progress).toEqual([]);
    expect(result.result).toMatchObject({
      strengths: [],
      nextSteps: [],
      question: null,
      care: { contacts: ['Helpline: 0800 123 456', 'Emergency: 112'] },
    });
    expect(result.result.acknowledgement).toContain('Helpline: 0800 123 456');
    expect(JSON.stringify(result)).not.toMatch(/kill|self-harm|checkout|68/);
  });

  const NOT_MEASURED = {
    code: 'care',
    message: 'This matters too much to be measured.',
  };
  it.each([
    ['that tells of it', 'After that project I wanted to kill myself.'],
    ['whose words are read otherwise here', 'After that project I rested.'],
  ])(
    'stands alone where the analysis measured nothing of an answer %s',
    async (_, text) => {
      const job = sampleJob({
        sentences: [...CHECKOUT, { text }],
        notAssessable: NOT_MEASURED,
      });
      const { model, result } = await run([write(DRAFT)], {
        job,
        ports: { careContacts: CONTACTS },
      });
      expect(model.requests).toEqual([]);
      expect(result.result).toEqual(careFeedback('self-harm', CONTACTS));
      expect(JSON.stringify(result)).not.toMatch(/measured|too little/i);
    },
  );

  it('reads over sentence boundaries', async () => {
    const job = sampleJob({
      sentences: [
        { text: 'Then my boss' },
        { text: 'groped me in the office.' },
      ],
    });
    const { result } = await run([write(DRAFT)], { job });
    expect(result.result.care).toEqual({ contacts: [] });
  });

  it.each(['self-harm', 'abuse'] as const)(
    'fits the page for %s with the longest contacts, and without any',
    (kind) => {
      for (const contacts of ['', 'x'.repeat(180)]) {
        const feedback = FeedbackSchema.parse(careFeedback(kind, contacts));
        expect(feedback.acknowledgement).not.toMatch(/[!]|\s\s|undefined/);
      }
    },
  );

  it('reads contacts forgivingly', () => {
    expect(contactsFrom(' A: 1 ;; B: 2. ; ')).toEqual(['A: 1', 'B: 2']);
    expect(contactsFrom('')).toEqual([]);
  });
});

describe('a private matter', () => {
  const job = sampleJob({
    sentences: [
      ...CHECKOUT.slice(0, 3),
      {
        text: 'I was diagnosed with depression, and in the end 42 tickets were closed.',
        part: 'result',
      },
    ],
    points: [{ text: 'What came of it', state: 'heard', sentence: 3 }],
  });

  it('is not repeated by the coach, and counts as told', () => {
    const text = JSON.stringify(coachFeedback(job, null));
    expect(text).not.toMatch(/depress|diagnos|42/);
    expect(text).not.toMatch(/how it ended\?|say how it ended/i);
  });

  it('is not read by a model', () => {
    const prompt = JSON.stringify(
      buildPrompt({
        job,
        grounds: groundsOf(job),
        accepted: [],
        fence: '==',
        errors: [],
      }),
    );
    expect(prompt).not.toMatch(/depress|diagnos|42 tickets/);
    expect(prompt).toContain('[S3]');
  });

  it.each([
    'You spoke of depression, and it ended well.',
    'The answer closes 42 tickets.',
    'You told of “42 tickets were closed”.',
  ])('is refused in what a model writes: %s', async (acknowledgement) => {
    const draft = {
      acknowledgement,
      keep: [{ evidence: 'S3', observation: 'It says what you did.' }],
    };
    const { result } = await run([changed(draft)], { job });
    expect(result.result.source.kind).toBe('builtin-coach');
  });

  it('leaves an answer that is all private to the person', () => {
    const all = sampleJob({
      sentences: [
        { text: 'I lost my mother, and I was diagnosed with cancer.' },
      ],
    });
    const feedback = FeedbackSchema.parse(coachFeedback(all, null));
    expect(feedback.strengths).toEqual([]);
    expect(JSON.stringify(feedback)).not.toMatch(/mother|cancer|\d words/);
  });
});
