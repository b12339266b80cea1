import type { Answer } from '@interview/contracts';
import { analysis, answer, feedback } from '../testing/sample-answer';
import { stageNotes } from './stage-notes';

const later = {
  analysis: { state: 'waiting', attempt: 0 },
  feedback: { state: 'waiting', attempt: 0 },
} as const;
const reason = { code: 'some-code', message: 'There is no speech model yet.' };

it('has nothing to say about an answer that is done', () =>
  expect(stageNotes(answer())).toEqual([]));

it('has nothing to say about a stage that is in line', () =>
  expect(
    stageNotes(
      answer({ transcript: { state: 'waiting', attempt: 1 }, ...later }),
    ),
  ).toEqual([]));

it.each<[string, Partial<Answer>, string, RegExp, string[]]>([
  [
    'waiting for an engine',
    { transcript: { state: 'waiting', attempt: 1, reason }, ...later },
    'wait',
    /no speech model yet\. Your recording is kept/,
    ['type'],
  ],
  [
    'failed words',
    { transcript: { state: 'failed', attempt: 1, reason }, ...later },
    'fault',
    /recording is kept/,
    ['retry', 'type'],
  ],
  [
    'a second look that failed',
    {
      feedback: { state: 'failed', attempt: 2, reason },
      contest: { note: 'A point.', earlier: feedback },
    },
    'fault',
    /The feedback you had is still here/,
    ['retry'],
  ],
  [
    'failed feedback',
    { feedback: { state: 'failed', attempt: 1, reason } },
    'fault',
    /words and measures are complete/,
    ['retry'],
  ],
  [
    'silence',
    { transcript: { state: 'not-possible', attempt: 1, reason }, ...later },
    'wait',
    /no speech model/,
    ['again', 'type'],
  ],
  [
    'too few words',
    {
      analysis: {
        state: 'done',
        attempt: 1,
        result: {
          ...analysis,
          notAssessable: { code: 'too-short', message: 'We heard 9 words.' },
        },
      },
      feedback: { state: 'running', attempt: 1 },
    },
    'wait',
    /9 words/,
    ['again'],
  ],
])('%s', (_name, extra, tone, text, acts) => {
  const notes = stageNotes(answer(extra));
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({ tone, acts });
  expect(notes[0].text).toMatch(text);
});
