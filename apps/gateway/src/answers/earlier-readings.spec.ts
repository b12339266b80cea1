import { AnalysisRunListSchema } from '@interview/contracts';
import type { StageRunRow } from '../database/entities';
import { readingsOf } from './earlier-readings';
import { ANSWER_ID, run, STORED, storedRuns } from './testing/rows';
import { typedTranscript } from './typed-transcript';

const NERVOUS = 'I was honestly nervous, because two teams waited for me.';
const analysis = (
  attempt: number,
  version: '1' | '2',
  more: Partial<StageRunRow> = {},
) =>
  run('analysis', attempt, 'done', {
    result: STORED[version].analysis,
    endedAt: new Date(attempt * 1000),
    ...more,
  });
const inShort = (rows: StageRunRow[]) =>
  readingsOf(rows, []).runs.map(
    (r) =>
      `${r.attempt} by ${r.analysis.version}${r.current ? ' current' : ''}`,
  );

describe('readingsOf', () => {
  it('lists all readings by all versions, newest first', () => {
    const rows = [...storedRuns('1'), analysis(3, '2'), analysis(2, '1')];
    const { runs, unreadable } = readingsOf(rows, []);
    expect(unreadable).toEqual([]);
    expect(AnalysisRunListSchema.parse({ runs })).toEqual({ runs });
    expect(inShort(rows)).toEqual(['3 by 2 current', '2 by 1', '1 by 1']);
    expect(runs[0]?.at).toBe('1970-01-01T00:00:03.000Z');
  });

  it('shows corrected feelings in each of them that lists the sentence', () => {
    const { runs } = readingsOf(
      [...storedRuns('1'), analysis(2, '2'), analysis(3, '2')],
      [{ sentence: NERVOUS, feeling: 'enthusiasm' }],
    );
    expect(
      runs.map(
        (r) =>
          r.analysis.emotions?.sentences.find((s) => s.sentenceId === 'S2')
            ?.corrected,
      ),
    ).toEqual(['enthusiasm', 'enthusiasm', undefined]);
  });

  it('leaves out readings of other words, and takes in those of the same before a confirmation', () => {
    const other = typedTranscript('Other words.', 'en');
    expect(
      inShort([
        ...storedRuns('1'),
        run('transcript', 2, 'done', { result: other }),
        analysis(2, '2'),
        run('transcript', 3, 'done', { result: STORED['1'].transcript }),
        analysis(3, '2'),
      ]),
    ).toEqual(['3 by 2 current', '1 by 1']);
  });

  it('calls none current while the answer is being read again', () =>
    expect(
      inShort([...storedRuns('1'), run('analysis', 2, 'running')]),
    ).toEqual(['1 by 1']));

  it('leaves out what no longer fits, and says which', () => {
    const rows = [
      ...storedRuns('1'),
      analysis(2, '2', { result: { version: '0' } }),
    ];
    expect(inShort(rows)).toEqual(['1 by 1']);
    expect(readingsOf(rows, []).unreadable).toEqual([
      { answerId: ANSWER_ID, stage: 'analysis', attempt: 2 },
    ]);
  });

  it('has nothing to list without words', () =>
    expect(inShort([run('transcript', 1, 'waiting')])).toEqual([]));
});
