import { AnswerSummarySchema } from '@interview/contracts';
import { ListedAnswerSchema, summarize } from './answer-summary';
import { allReady, ANSWER_ID, run } from './testing/rows';

const NUMBERS = {
  version: '1',
  wordCount: 46,
  measures: { fillers: 0, pace: null },
};
const done = [
  { ...run('transcript', 1, 'done'), numbers: null },
  { ...run('analysis', 1, 'done'), numbers: NUMBERS },
  { ...run('feedback', 1, 'done'), numbers: null },
];
const listed = (runs: object[]) =>
  ListedAnswerSchema.parse({
    id: ANSWER_ID,
    interviewId: ANSWER_ID,
    questionId: 'q',
    questionText: 'What happened?',
    createdAt: new Date('2026-01-02T03:04:05Z'),
    input: 'text',
    durationSec: null,
    runs,
  });
const withNumbers = (numbers: unknown) =>
  listed(done.map((r) => (r.stage === 'analysis' ? { ...r, numbers } : r)));

describe('summarize', () => {
  it('gives one number per measure', () => {
    const { summary, unreadable } = summarize(listed(done), allReady);
    expect(AnswerSummarySchema.parse(summary)).toEqual(summary);
    expect(summary).toMatchObject({
      createdAt: '2026-01-02T03:04:05.000Z',
      state: 'done',
      wordCount: 46,
      analysisVersion: '1',
      measures: { fillers: 0, pace: null },
    });
    expect(unreadable).toBe(false);
  });

  const nothing = { wordCount: null, analysisVersion: null, measures: {} };

  it.each([
    [
      'another version stored other numbers',
      { ...NUMBERS, measures: { pace: 'fast' } },
    ],
    [
      'what it stored is no analysis',
      { version: null, wordCount: null, measures: null },
    ],
  ])('leaves the numbers out and says so where %s', (_, numbers) =>
    expect(summarize(withNumbers(numbers), allReady)).toMatchObject({
      summary: nothing,
      unreadable: true,
    }),
  );

  it('has no number while the answer is being read again', () =>
    expect(
      summarize(
        listed([...done, { ...run('analysis', 2, 'running'), numbers: null }]),
        allReady,
      ),
    ).toMatchObject({
      summary: { ...nothing, state: 'running' },
      unreadable: false,
    }));

  it('says what an answer waits for by its state', () =>
    expect(
      summarize(
        listed([...done, { ...run('feedback', 2, 'running'), numbers: null }]),
        { ...allReady, feedback: null },
      ).summary.state,
    ).toBe('waiting'));
});
