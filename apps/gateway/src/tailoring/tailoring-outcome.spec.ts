import type { Question } from '@interview/contracts';
import { endOf } from './tailoring-outcome';

const lines = [{ number: 3, text: 'Own the move of our booking core' }];
const question: Question = {
  id: 'tailored-1',
  text: 'How would you own the move of the booking core?',
  kind: 'situational',
  roles: ['software-engineer'],
  levels: ['mid'],
  why: 'It shows how you begin with something large.',
  points: [],
  target: { minSec: 60, maxSec: 120 },
  origin: {
    kind: 'tailored',
    document: 'job-description',
    line: 'Own the move of our booking core',
    lineNumber: 3,
    writtenBy: 'Built-in writer, no AI model used',
  },
};
const source = {
  kind: 'builtin-coach' as const,
  label: 'Built-in writer, no AI model used',
  model: null,
  promptVersion: 'writer-1',
  fallbackReason: null,
};
const done = (questions: unknown[]) =>
  ({ ended: 'well', value: { status: 'done', source, questions } }) as const;

describe('endOf', () => {
  it('stores questions that name a line of the document', () => {
    expect(endOf(done([question]), lines)).toMatchObject({
      state: 'done',
      questions: [question],
      source,
    });
  });

  const moved = { ...question, origin: { ...question.origin, lineNumber: 4 } };
  const loose = { ...question, origin: undefined };
  it.each([
    ['names another line', done([moved])],
    ['names none', done([loose])],
    ['breaks its contract', done([{ text: 'x' }])],
    ['is nothing at all', { ended: 'well', value: null } as const],
  ])('stores no result that %s', (_, outcome) =>
    expect(endOf(outcome, lines)).toMatchObject({
      state: 'failed',
      reasonCode: 'bad-result',
      questions: [],
    }),
  );

  it('keeps the reason of what is not possible', () => {
    const reason = { code: 'no-usable-lines', message: 'Nothing to ask.' };
    const value = { status: 'not-possible', reason };
    expect(endOf({ ended: 'well', value }, lines)).toMatchObject({
      state: 'not-possible',
      reasonCode: 'no-usable-lines',
      reasonMessage: 'Nothing to ask.',
    });
  });

  it('speaks of a document, not of an answer, when the worker was lost', () => {
    const reason = { code: 'worker-lost', message: 'It had this answer.' };
    const { state, reasonMessage } = endOf({ ended: 'badly', reason }, lines);
    expect(state).toBe('failed');
    expect(reasonMessage).toMatch(/document/);
    expect(reasonMessage).not.toMatch(/answer/);
  });
});
