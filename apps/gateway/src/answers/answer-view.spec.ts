import { AnswerSchema } from '@interview/contracts';
import type { StageRunRow } from '../database/entities';
import { questions } from '../questions/question-bank';
import { viewAnswer } from './answer-view';
import type { FeelingCorrection } from './stated-feelings';
import {
  allReady,
  ANSWER_ID,
  answerRow,
  run,
  STORED,
  storedRuns,
} from './testing/rows';
import { typedTranscript } from './typed-transcript';

const [question] = questions;
if (!question) throw new Error('the bank is empty');

const view = (
  runs: readonly StageRunRow[],
  corrections: FeelingCorrection[] = [],
) => viewAnswer({ row: answerRow, question, runs, corrections }, allReady);

describe('viewAnswer', () => {
  it('fits its contract and shows the first stage that is not done', () => {
    const { answer } = view([
      run('transcript', 1, 'done', { result: typedTranscript('Hello.', 'en') }),
      run('analysis', 1, 'failed', {
        reasonCode: 'internal',
        reasonMessage: 'Try again.',
      }),
    ]);
    expect(AnswerSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      state: 'failed',
      reason: { code: 'internal' },
      transcript: { state: 'done', result: { text: 'Hello.' } },
    });
    expect(answer.feedback.result).toBeUndefined();
  });

  it.each(['1', '2'] as const)(
    'shows whole what version %s of the analysis stored',
    (version) => {
      const { answer, unreadable } = view(storedRuns(version));
      expect(unreadable).toEqual([]);
      expect(AnswerSchema.parse(answer)).toEqual(answer);
      expect(answer).toMatchObject({
        state: 'done',
        analysis: { result: { version } },
        feedback: {
          result: {
            acknowledgement: STORED[version].feedback.acknowledgement,
          },
        },
      });
      expect(answer.analysis.result).toEqual(STORED[version].analysis);
    },
  );

  it.each(['transcript', 'analysis', 'feedback'] as const)(
    'leaves out a %s that no longer fits, says what to do, and shows the rest',
    (stage) => {
      const runs = storedRuns('2').map((r) =>
        r.stage === stage ? { ...r, result: { version: 'old' } } : r,
      );
      const { answer, unreadable } = view(runs);
      expect(unreadable).toEqual([{ answerId: ANSWER_ID, stage, attempt: 1 }]);
      expect(AnswerSchema.parse(answer)).toEqual(answer);
      expect(answer.state).toBe('failed');
      expect(answer[stage]).toMatchObject({
        state: 'failed',
        reason: { code: 'stale-result' },
      });
      expect(answer[stage].result).toBeUndefined();
      const others = (['transcript', 'analysis', 'feedback'] as const).filter(
        (other) => other !== stage,
      );
      for (const other of others) expect(answer[other].result).toBeDefined();
    },
  );

  describe('a second look', () => {
    const [, , first] = storedRuns('1');
    const second = (state: 'waiting' | 'failed' | 'done') =>
      run('feedback', 2, state, {
        note: 'I meant the test.',
        earlierAttempt: 1,
        ...(state === 'done' && { result: STORED['2'].feedback }),
      });

    it.each(['waiting', 'failed', 'done'] as const)(
      'shows the line and the earlier feedback while it is %s',
      (state) => {
        const { answer } = view([...storedRuns('1'), second(state)]);
        expect(AnswerSchema.parse(answer)).toEqual(answer);
        expect(answer.contest).toEqual({
          note: 'I meant the test.',
          earlier: first?.result,
        });
        expect(answer.feedback.result).toEqual(
          state === 'done' ? STORED['2'].feedback : undefined,
        );
      },
    );

    it('is over once the answer is read again', () => {
      const { answer } = view([
        ...storedRuns('1'),
        second('done'),
        run('analysis', 3, 'waiting'),
      ]);
      expect(answer.contest).toBeUndefined();
    });

    it('goes without an earlier feedback that no longer fits', () => {
      const runs = storedRuns('1').map((r) =>
        r.stage === 'feedback' ? { ...r, result: {} } : r,
      );
      const { answer, unreadable } = view([...runs, second('done')]);
      expect(answer.contest).toBeUndefined();
      expect(answer.feedback.result).toBeDefined();
      expect(unreadable).toEqual([
        { answerId: ANSWER_ID, stage: 'feedback', attempt: 1 },
      ]);
    });
  });

  it('shows what the person says about a feeling', () => {
    const nervous = 'I was honestly nervous, because two teams waited for me.';
    const { answer } = view(storedRuns('2'), [
      { sentence: nervous, feeling: 'neutral' },
    ]);
    expect(AnswerSchema.parse(answer)).toEqual(answer);
    expect(
      answer.analysis.result?.emotions?.sentences.map((s) => [
        s.sentenceId,
        s.corrected,
      ]),
    ).toContainEqual(['S2', 'neutral']);
  });
});
