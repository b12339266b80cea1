import type { Answer } from '@interview/contracts';
import { analysis, answer, TEXT, transcript } from '../testing/sample-answer';
import { heldAnalysis } from './held-analysis';

const before = heldAnalysis(answer(), undefined);
const again: Partial<Answer> = { analysis: { state: 'waiting', attempt: 2 } };

it('has the analysis that is there', () =>
  expect(before).toEqual({ answerId: answer().id, text: TEXT, analysis }));

it('keeps it while the same words are read again', () =>
  expect(heldAnalysis(answer(again), before)).toBe(before));

it.each<[string, Partial<Answer>]>([
  [
    'the words are others',
    {
      ...again,
      transcript: {
        state: 'done',
        attempt: 2,
        result: { ...transcript, text: 'Other words.' },
      },
    },
  ],
  [
    'it is another answer',
    { ...again, id: '33333333-3333-4333-8333-333333333333' },
  ],
  ['reading failed', { analysis: { state: 'failed', attempt: 2 } }],
  [
    'there are no words',
    { ...again, transcript: { state: 'running', attempt: 2 } },
  ],
])('has none where %s', (_name, extra) =>
  expect(heldAnalysis(answer(extra), before)).toBeUndefined(),
);

it('has none where nothing was read before', () =>
  expect(heldAnalysis(answer(again), undefined)).toBeUndefined());
