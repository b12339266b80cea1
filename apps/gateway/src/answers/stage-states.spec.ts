import type { EngineStatus, State } from '@interview/contracts';
import type { StageRunRow } from '../database/entities';
import { currentRuns, stageStates } from './stage-states';
import { allReady, run } from './testing/rows';

const ready = allReady.transcript as EngineStatus;
const none: EngineStatus = {
  ...ready,
  state: 'none',
  name: null,
  reason: { code: 'no-speech-engine', message: 'Install one.' },
};

const states = (runs: StageRunRow[], engines = allReady) => {
  const found = stageStates(currentRuns(runs), engines);
  return [found.transcript.state, found.analysis.state, found.feedback.state];
};

describe('currentRuns', () => {
  it.each<[string, StageRunRow[], (number | undefined)[]]>([
    ['nothing', [], [undefined, undefined, undefined]],
    [
      'one round',
      [
        run('transcript', 1, 'done'),
        run('analysis', 1, 'done'),
        run('feedback', 1, 'done'),
      ],
      [1, 1, 1],
    ],
    [
      'a correction leaves what came of the old words behind',
      [
        run('transcript', 1, 'done'),
        run('analysis', 1, 'done'),
        run('feedback', 1, 'done'),
        run('transcript', 2, 'done'),
        run('analysis', 2, 'running'),
      ],
      [2, 2, undefined],
    ],
    [
      'a retry of the feedback alone keeps the rest',
      [
        run('transcript', 1, 'done'),
        run('analysis', 1, 'done'),
        run('feedback', 1, 'failed'),
        run('feedback', 2, 'waiting'),
      ],
      [1, 1, 2],
    ],
  ])('%s', (_, runs, attempts) => {
    const current = currentRuns(runs);
    expect([
      current.transcript?.attempt,
      current.analysis?.attempt,
      current.feedback?.attempt,
    ]).toEqual(attempts);
  });
});

describe('stageStates', () => {
  it.each<[string, StageRunRow[], State[]]>([
    [
      'just arrived',
      [run('transcript', 1, 'waiting')],
      ['waiting', 'waiting', 'waiting'],
    ],
    [
      'a draft',
      [run('transcript', 1, 'needs-review')],
      ['needs-review', 'waiting', 'waiting'],
    ],
    [
      'no speech',
      [run('transcript', 1, 'not-possible')],
      ['not-possible', 'not-possible', 'not-possible'],
    ],
    [
      'a fault',
      [run('transcript', 1, 'done'), run('analysis', 1, 'failed')],
      ['done', 'failed', 'waiting'],
    ],
  ])('%s', (_, runs, expected) => expect(states(runs)).toEqual(expected));

  it.each<[string, EngineStatus | null, string | undefined]>([
    ['an engine is ready', ready, undefined],
    ['there is none', none, 'no-speech-engine'],
    [
      'one is being prepared',
      { ...ready, state: 'preparing' },
      'engine-preparing',
    ],
    ['nobody is there', null, 'no-worker'],
  ])('says what a waiting stage waits for: %s', (_, transcript, code) => {
    const found = stageStates(currentRuns([run('transcript', 1, 'waiting')]), {
      ...allReady,
      transcript,
    });
    expect(found.transcript.reason?.code).toBe(code);
  });

  it('does not call running what no worker can have', () => {
    const found = stageStates(currentRuns([run('transcript', 1, 'running')]), {
      ...allReady,
      transcript: null,
    });
    expect(found.transcript).toMatchObject({
      state: 'waiting',
      reason: { code: 'no-worker' },
    });
  });

  it('keeps a stored reason', () => {
    const failed = run('transcript', 1, 'failed', {
      reasonCode: 'audio-gone',
      reasonMessage: 'It is gone.',
    });
    expect(
      stageStates(currentRuns([failed]), allReady).transcript.reason,
    ).toEqual({ code: 'audio-gone', message: 'It is gone.' });
  });
});
