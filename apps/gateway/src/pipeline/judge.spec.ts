import type { Transcript } from '@interview/contracts';
import { isPassing, judge } from './judge';
import { typedTranscript } from '../answers/typed-transcript';

const draft: Transcript = {
  ...typedTranscript('heard', 'en'),
  source: 'speech',
  durationSec: 1,
  speechSec: 1,
  engine: { name: 'pocketsphinx', model: 'en-us', version: '5', draft: true },
};
const sure: Transcript = {
  ...draft,
  engine: { name: 'whisper', model: 'base', version: '4', draft: false },
};

describe('judge', () => {
  it.each([
    ['a sure transcript is done', sure, 'done', null],
    ['a draft waits for the person', draft, 'needs-review', 'draft-transcript'],
  ])('%s', (_, result, state, reasonCode) => {
    expect(
      judge('transcript', { ended: 'well', value: { status: 'done', result } }),
    ).toMatchObject({ state, reasonCode, result });
  });

  it('keeps the reason of what is not possible', () => {
    const reason = { code: 'no-speech', message: 'Silence.' };
    expect(
      judge('transcript', {
        ended: 'well',
        value: { status: 'not-possible', reason },
      }),
    ).toMatchObject({
      state: 'not-possible',
      reasonCode: 'no-speech',
      result: null,
    });
  });

  it('fails with the worker’s reason', () => {
    expect(
      judge('analysis', {
        ended: 'badly',
        reason: { code: 'gone', message: 'Gone.' },
      }),
    ).toMatchObject({ state: 'failed', reasonCode: 'gone' });
  });

  it('stores no result that breaks its contract', () => {
    expect(
      judge('analysis', {
        ended: 'well',
        value: { status: 'done', result: { words: 3 } },
      }),
    ).toMatchObject({
      state: 'failed',
      reasonCode: 'bad-result',
      result: null,
    });
  });
});

it.each([
  ['audio-fetch-failed', true],
  ['audio-gone', false],
  ['internal', false],
])('isPassing: %s %s', (code, passing) => {
  expect(isPassing({ ended: 'badly', reason: { code, message: 'x' } })).toBe(
    passing,
  );
});
