import type { EntityManager } from 'typeorm';
import type { StageRunRow } from '../database/entities';
import { viewAnswer } from './answer-view';
import { questions } from '../questions/question-bank';
import { shownRuns } from './shown-runs';
import {
  allReady,
  ANSWER_ID,
  answerRow,
  run,
  storedRuns,
} from './testing/rows';

const [question] = questions;
if (!question) throw new Error('the bank is empty');

/** A table of runs that notes whose results were read from it. */
function tableOf(rows: readonly StageRunRow[]) {
  const loaded: string[] = [];
  const whole = (found: StageRunRow[]) => {
    loaded.push(...found.map(({ stage, attempt }) => `${stage} ${attempt}`));
    return found;
  };
  const manager = {
    find: async (_: unknown, options: { select: object }) =>
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(([name]) => name in options.select),
        ),
      ),
    findBy: async (_: unknown, where: Partial<StageRunRow>[]) =>
      whole(
        rows.filter((row) =>
          where.some(
            ({ stage, attempt }) =>
              row.stage === stage && row.attempt === attempt,
          ),
        ),
      ),
  };
  return { manager: manager as unknown as EntityManager, loaded };
}

/** Read ten times, then looked at twice again. */
const many: StageRunRow[] = [
  ...Array.from({ length: 10 }, (_, i) => storedRuns('2', i + 1)).flat(),
  run('feedback', 11, 'done', { ...storedRuns('2')[2], attempt: 11 }),
  run('feedback', 12, 'waiting', { note: 'I meant it.', earlierAttempt: 11 }),
];

describe('shownRuns', () => {
  it('reads the results of what counts and of the feedback in question, and of nothing else', async () => {
    const { manager, loaded } = tableOf(many);
    const shown = await shownRuns(manager, ANSWER_ID);
    expect(loaded.sort()).toEqual([
      'analysis 10',
      'feedback 11',
      'feedback 12',
      'transcript 10',
    ]);
    const view = (runs: readonly StageRunRow[]) =>
      viewAnswer({ row: answerRow, question, runs, corrections: [] }, allReady);
    expect(view(shown)).toEqual(view(many));
  });

  it('asks for no results where there are no runs', async () => {
    const { manager, loaded } = tableOf([]);
    expect(await shownRuns(manager, ANSWER_ID)).toEqual([]);
    expect(loaded).toEqual([]);
  });
});
