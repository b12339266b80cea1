import type { Answer } from '@interview/contracts';
import { answer, ANSWER_ID } from '../testing/sample-answer';
import {
  addProgress,
  progressNow,
  type StageProgressMap,
} from './answer-order';

const known = (attempt: number): StageProgressMap => ({
  feedback: { attempt, progress: 0.4, step: 'Writing' },
});
const at = (analysis: number, feedback: number): Partial<Answer> => ({
  analysis: { state: 'waiting', attempt: analysis },
  feedback: { state: 'waiting', attempt: feedback },
});

describe('progressNow', () => {
  it.each<[string, Partial<Answer>, number, boolean]>([
    ['of this try', at(1, 1), 1, true],
    ['that overtook the fact', at(1, 1), 2, true],
    ['of an earlier try', at(1, 2), 1, false],
    ['of before the answer was read again', at(2, 0), 1, false],
    [
      'of a try that is over',
      { feedback: { state: 'failed', attempt: 1 } },
      1,
      false,
    ],
  ])('progress %s', (_name, extra, attempt, shown) =>
    expect(
      progressNow(answer(extra), known(attempt), 'feedback') !== undefined,
    ).toBe(shown),
  );
});

describe('addProgress with feedback', () => {
  const tell = (
    before: StageProgressMap,
    partialFeedback: { acknowledgement?: string } | undefined,
    attempt = 1,
  ) =>
    addProgress(
      before,
      {
        answerId: ANSWER_ID,
        stage: 'feedback',
        attempt,
        progress: null,
        step: 'Writing',
        partialFeedback,
      },
      undefined,
    );
  const begun = tell({}, {});
  const opened = tell(begun, { acknowledgement: 'A text.' });

  it.each([
    ['the beginning', begun, {}, false],
    ['a part', opened, { acknowledgement: 'A text.' }, false],
    [
      'a step only',
      tell(opened, undefined),
      { acknowledgement: 'A text.' },
      false,
    ],
    ['a part that is taken back', tell(opened, {}), {}, true],
    ['a step after that', tell(tell(opened, {}), undefined), {}, true],
    [
      'another part after that',
      tell(tell(opened, {}), { acknowledgement: 'Another.' }),
      { acknowledgement: 'Another.' },
      false,
    ],
    ['the beginning of another try', tell(opened, {}, 2), {}, false],
  ])('%s', (_name, { feedback }, partialFeedback, takenBack) =>
    expect(feedback).toMatchObject({ partialFeedback, takenBack }),
  );
});
