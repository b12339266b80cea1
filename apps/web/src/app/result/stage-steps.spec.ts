import { answer, transcript } from '../testing/sample-answer';
import { stageSteps } from './stage-steps';

const step = (
  id: string,
  ...[given, progress = {}]: [
    Parameters<typeof stageSteps>[0],
    Parameters<typeof stageSteps>[1]?,
  ]
) => stageSteps(given, progress).find((one) => one.id === id);

describe('stageSteps', () => {
  it('says what is there once all is done', () => {
    expect(
      stageSteps(answer(), {}).map(({ id, state, detail }) => [
        id,
        state,
        detail,
      ]),
    ).toEqual([
      ['saved', 'done', '0:09 of sound, 210 kB'],
      ['transcript', 'done', '13 words, heard in your recording'],
      ['analysis', 'done', 'Pace, story, points, tone'],
      ['feedback', 'done', 'By the built-in coach'],
    ]);
  });

  it('shows real progress of a running stage', () => {
    const running = answer({ transcript: { state: 'running', attempt: 1 } });
    expect(
      step('transcript', running, {
        transcript: { attempt: 1, progress: 0.4, step: 'Listening' },
      }),
    ).toMatchObject({ state: 'running', progress: 0.4, detail: 'Listening' });
    expect(step('transcript', running)).toMatchObject({
      progress: null,
      detail: 'Under way',
    });
  });

  it('forgets progress of an attempt that is over', () => {
    const again = answer({ transcript: { state: 'running', attempt: 2 } });
    expect(
      step('transcript', again, {
        transcript: { attempt: 1, progress: 0.9, step: 'Listening' },
      })?.progress,
    ).toBeNull();
  });

  it.each([
    ['waiting', undefined, 'In line'],
    [
      'waiting',
      { code: 'no-speech-engine', message: 'None.' },
      'See below why',
    ],
    [
      'failed',
      { code: 'engine', message: 'It died.' },
      'Everything before it is safe',
    ],
    ['needs-review', undefined, 'Please look at them below'],
  ] as const)('%s with reason %j: %s', (state, reason, detail) => {
    const given = answer({ transcript: { state, attempt: 1, reason } });
    expect(step('transcript', given)).toMatchObject({ state, detail });
  });

  it('tells typed words from heard ones', () => {
    const typed = answer({
      input: 'text',
      audio: null,
      transcript: {
        state: 'done',
        attempt: 1,
        result: { ...transcript, source: 'typed', segments: [] },
      },
    });
    expect(step('saved', typed)?.detail).toBe('Typed by you');
    expect(step('transcript', typed)?.detail).toBe('13 words');
  });
});
