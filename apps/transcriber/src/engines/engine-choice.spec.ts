import { EngineStatusSchema } from '@interview/contracts';
import { chooseEngine, retryDelaySec } from './engine-choice';
import type { DraftState, EngineWish, WeightsState } from './engine-choice';

const NO_DRAFT: DraftState = { installed: false, problem: 'program' };
const DRAFT: DraftState = { installed: true };
const OFFLINE: WeightsState = {
  state: 'failed',
  why: 'hub.example could not be reached (ENOTFOUND)',
  retryInSec: 240,
};
const choose = (
  wish: EngineWish,
  weights: WeightsState,
  draft: DraftState = NO_DRAFT,
) =>
  chooseEngine({
    wish,
    weights,
    draft,
    model: 'owner/model',
    modelsDir: '/models',
    draftInstall: 'apt-get install it',
  });

describe('chooseEngine', () => {
  it.each<
    [
      string,
      EngineWish,
      WeightsState,
      DraftState,
      string | null,
      string,
      RegExp,
    ]
  >([
    [
      'whisper once it is ready',
      'auto',
      { state: 'ready' },
      NO_DRAFT,
      'whisper',
      'ready',
      /owner\/model are in \/models/,
    ],
    [
      'whisper rather than an installed draft',
      'auto',
      { state: 'ready' },
      DRAFT,
      'whisper',
      'ready',
      /owner\/model/,
    ],
    [
      'waits while it checks',
      'auto',
      { state: 'checking' },
      DRAFT,
      null,
      'preparing',
      /Checking/,
    ],
    [
      'waits while it asks',
      'auto',
      { state: 'connecting' },
      DRAFT,
      null,
      'preparing',
      /Asking/,
    ],
    [
      'waits while bytes flow',
      'auto',
      { state: 'downloading', doneBytes: 2e7, totalBytes: 8e7 },
      DRAFT,
      null,
      'preparing',
      /20 of 80 MB/,
    ],
    [
      'waits while it loads',
      'auto',
      { state: 'loading' },
      DRAFT,
      null,
      'preparing',
      /Loading/,
    ],
    [
      'draft where no weights can be had',
      'auto',
      OFFLINE,
      DRAFT,
      'pocketsphinx',
      'ready',
      /No Whisper weights yet: hub\.example could not be reached \(ENOTFOUND\)\. Using the offline draft recogniser; .* 4 minutes/,
    ],
    [
      'none where neither can be had',
      'auto',
      OFFLINE,
      NO_DRAFT,
      null,
      'none',
      /ENOTFOUND/,
    ],
    [
      'no draft where Whisper is demanded',
      'whisper',
      OFFLINE,
      DRAFT,
      null,
      'none',
      /ENOTFOUND/,
    ],
    [
      'draft on demand',
      'pocketsphinx',
      { state: 'not-wanted' },
      DRAFT,
      'pocketsphinx',
      'ready',
      /SPEECH_ENGINE=pocketsphinx/,
    ],
    [
      'draft on demand, without its model',
      'pocketsphinx',
      { state: 'not-wanted' },
      { installed: false, problem: 'model' },
      null,
      'none',
      /English model is not installed/,
    ],
    [
      'none on demand',
      'none',
      { state: 'not-wanted' },
      DRAFT,
      null,
      'none',
      /SPEECH_ENGINE=none/,
    ],
  ])('%s', (_, wish, weights, draft, engine, state, why) => {
    const choice = choose(wish, weights, draft);
    expect(EngineStatusSchema.parse(choice.status)).toEqual(choice.status);
    expect(choice.engine).toBe(engine);
    expect(choice.status.state).toBe(state);
    expect(choice.status.why).toMatch(why);
    expect(choice.status.name).toBe(
      state === 'none' ? null : (engine ?? 'whisper'),
    );
  });

  it('says what to do when there is no engine', () => {
    expect(choose('auto', OFFLINE).status.reason).toEqual({
      code: 'no-speech-engine',
      message:
        'No speech engine: hub.example could not be reached (ENOTFOUND). Connect this server to the model hub, or put the files of the model into /models/owner/model, or install the draft recogniser (apt-get install it): both are noticed within a minute. The next try is in 4 minutes.',
    });
    expect(
      choose('pocketsphinx', { state: 'not-wanted' }).status.reason?.message,
    ).toContain('apt-get install it');
  });

  it.each([
    [{ doneBytes: 0, totalBytes: 100 }, 0],
    [{ doneBytes: 25, totalBytes: 100 }, 0.25],
    [{ doneBytes: 120, totalBytes: 100 }, 1],
    [{ doneBytes: 25, totalBytes: null }, null],
  ])('progress of %j', (bytes, progress) => {
    expect(
      choose('auto', { state: 'downloading', ...bytes }).status.progress,
    ).toBe(progress);
  });
});

it('waits longer after each failure, up to half an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map(retryDelaySec)).toEqual(
    [1, 2, 4, 8, 16, 30, 30].map((minutes) => minutes * 60),
  );
});
