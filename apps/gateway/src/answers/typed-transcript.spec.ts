import { TranscriptSchema } from '@interview/contracts';
import { tidyText, typedTranscript } from './typed-transcript';

describe('tidyText', () => {
  it.each([
    ['a\0b', 'ab'],
    ['x\uD800y', 'x\uFFFDy'],
    ['  one\r\ntwo\rthree  ', 'one\ntwo\nthree'],
    ['\0 \n', ''],
    ['naïve 😀', 'naïve 😀'],
  ])('%j becomes %j', (text, expected) =>
    expect(tidyText(text)).toBe(expected),
  );
});

it('a typed transcript fits its contract and times nothing', () => {
  const typed = typedTranscript('Hello.', 'en');
  expect(TranscriptSchema.parse(typed)).toEqual(typed);
  expect(typed).toMatchObject({
    segments: [],
    durationSec: null,
    engine: null,
  });
});
